using System.Text.RegularExpressions;
using Journey.Evidence.Sources;
using Journey.Platform.Errors;

namespace Journey.Evidence.Claims;

/// <summary>What a caller says about an item.</summary>
internal sealed partial record ItemProperties(
    string Title, Origin Origin, Tier Tier, string Method, long? N = null, DateTimeOffset? Dated = null,
    string? IndependenceKey = null, string? Segment = null, string? Link = null, string? SourceKind = null, string? Digest = null, string? Note = null)
{
    public const int LongestNote = 2_000;

    public void Check(DateTimeOffset now)
    {
        var violations = new Violations();
        violations.Require(Title.Trim().Length is > 0 and <= 200, "title", "It is 1 to 200 characters.");
        violations.Require(Enum.IsDefined(Origin), "origin", "It must be customer, operations, internal or external.");
        violations.Require(Enum.IsDefined(Tier), "tier", "It must be S, A, B, C or D.");
        violations.Require(Method.Trim().Length is > 0 and <= 80, "method", "It is 1 to 80 characters.");
        violations.Require(N is null or >= 0, "n", "It is not negative.");
        violations.Require(Dated is null || Dated <= now, "dated", "It is not in the future.");
        violations.Require((IndependenceKey ?? "").Length <= 200, "independenceKey", "It is at most 200 characters.");
        violations.Require((Segment ?? "").Length <= 200, "segment", "It is at most 200 characters.");
        violations.Require((SourceKind ?? "").Length <= 80, "sourceKind", "It is at most 80 characters.");
        violations.Require(SourceKind is not ("tier_s" or "supplemental") || Tier == Tier.C, "tier", "A reference source is tier C, whatever its kind.");
        violations.Require(Digest is null or "" || DigestForm().IsMatch(Digest), "digest", "It is a SHA-256 in 64 hexadecimal digits.");
        violations.Require((Note ?? "").Length <= LongestNote, "note", $"It is at most {LongestNote} characters.");
        Links.Check(violations, Link);
        violations.ThrowIfAny();
    }

    public Item ToItem(DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Title = Title,
        Origin = Origin,
        Tier = Tier,
        Method = Method,
        N = N,
        Dated = Dated,
        IndependenceKey = IndependenceKey,
        Segment = Segment,
        Link = Link,
        SourceKind = SourceKind,
        Digest = Digest is { Length: > 0 } digest ? digest.ToLowerInvariant() : null,
        Note = Note,
        AddedAt = now,
    };

    [GeneratedRegex("^[0-9a-fA-F]{64}$", RegexOptions.NonBacktracking)]
    private static partial Regex DigestForm();
}
