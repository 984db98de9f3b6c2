using Journey.Evidence.Sources;
using Journey.Platform.Errors;

namespace Journey.Evidence.Claims;

/// <summary>What a caller says about an item.</summary>
internal sealed record ItemProperties(
    string Title, Origin Origin, Tier Tier, string Method, long? N = null, DateTimeOffset? Dated = null,
    string? IndependenceKey = null, string? Segment = null, string? Link = null)
{
    public void Check()
    {
        var violations = new Violations();
        violations.Require(Title.Trim().Length is > 0 and <= 200, "title", "It is 1 to 200 characters.");
        violations.Require(Enum.IsDefined(Origin), "origin", "It must be customer, operations, internal or external.");
        violations.Require(Enum.IsDefined(Tier), "tier", "It must be S, A, B, C or D.");
        violations.Require(Method.Trim().Length is > 0 and <= 80, "method", "It is 1 to 80 characters.");
        violations.Require(N is null or >= 0, "n", "It is not negative.");
        violations.Require((IndependenceKey ?? "").Length <= 200, "independenceKey", "It is at most 200 characters.");
        violations.Require((Segment ?? "").Length <= 200, "segment", "It is at most 200 characters.");
        Links.Check(violations, Link);
        violations.ThrowIfAny();
    }
}
