using Journey.Evidence.Claims;

namespace Journey.Evidence.Http;

internal sealed record ClaimView(
    string ClaimId, Guid MapId, int StatementVersion, string Statement, string Element, Grade Grade, double Score, double Support, double Contra, bool Contested,
    DateTimeOffset? ContestedSince, Tier? CappedBy, string? Basis, IReadOnlyList<CitationView> Citations, IReadOnlyList<Raise> Raises)
{
    public static ClaimView Of(GradedClaim graded) => new(
        graded.Claim.ClaimId, graded.Claim.MapId, graded.Claim.StatementVersion, graded.Claim.Statement, graded.Claim.Element, graded.Graded.Grade, graded.Graded.Score,
        graded.Graded.Support, graded.Graded.Contra, graded.Graded.Contested, graded.ContestedSince, graded.Graded.CappedBy,
        graded.Basis is { Length: > 0 } basis ? basis : null, [.. graded.Graded.Items.Select(item => CitationView.Of(item, graded))], graded.Graded.Raises);
}
