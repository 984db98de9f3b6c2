using Journey.Evidence.Claims;

namespace Journey.Evidence.Http;

internal sealed record ClaimView(
    string ClaimId, int StatementVersion, string Statement, string Element, Grade Grade, double Score, double Support, double Contra, bool Contested,
    Tier? CappedBy, IReadOnlyList<CitationView> Citations, IReadOnlyList<Raise> Raises)
{
    public static ClaimView Of(GradedClaim graded) => new(
        graded.Claim.ClaimId, graded.Claim.StatementVersion, graded.Claim.Statement, graded.Claim.Element, graded.Graded.Grade, graded.Graded.Score,
        graded.Graded.Support, graded.Graded.Contra, graded.Graded.Contested, graded.Graded.CappedBy,
        [.. graded.Graded.Items.Select(item => CitationView.Of(item, graded))], graded.Graded.Raises);
}
