using System.Text.RegularExpressions;
using Journey.Evidence.Claims;
using Journey.Platform.Errors;

namespace Journey.Evidence.Sources;

/// <summary>What a caller says about a source.</summary>
internal sealed partial record SourceProperties(
    string Key, string Name, Origin Origin, Tier Tier, string Method, string? SourceKind = null, string? Link = null,
    string? IndependenceKey = null, IReadOnlyList<string>? Dimensions = null, IReadOnlyList<string>? Personal = null)
{
    private const int MostDimensions = 20;
    private const int MostPersonal = 200;
    private static readonly string[] Taken = ["reason", "activity", "channel"];

    public void Check()
    {
        var violations = new Violations();
        violations.Require(IsKey(Key), "key", "It is 1 to 80 lower-case letters, digits and hyphens.");
        violations.Require(Name.Trim().Length is > 0 and <= 200, "name", "It is 1 to 200 characters.");
        violations.Require(Enum.IsDefined(Origin), "origin", "It must be customer, operations, internal or external.");
        violations.Require(Enum.IsDefined(Tier), "tier", "It must be S, A, B, C or D.");
        violations.Require(Method.Trim().Length is > 0 and <= 80, "method", "It is 1 to 80 characters.");
        violations.Require((SourceKind ?? "").Length <= 80, "sourceKind", "It is at most 80 characters.");
        violations.Require((IndependenceKey ?? "").Length <= 200, "independenceKey", "It is at most 200 characters.");
        Links.Check(violations, Link);
        Columns(violations, "dimensions", Dimensions ?? [], MostDimensions);
        Columns(violations, "personal", Personal ?? [], MostPersonal);
        violations.Require(!(Dimensions ?? []).Intersect(Personal ?? []).Any(), "personal", "A column is either a dimension or personal.");
        violations.Require(!(Dimensions ?? []).Intersect(Taken).Any(), "dimensions", "reason, activity and channel are dimensions already.");
        violations.ThrowIfAny();
    }

    public static bool IsKey(string text) => KeyForm().IsMatch(text);

    public static SourceProperties Of(Source source) => new(
        source.Key, source.Name, source.Origin, source.Tier, source.Method, source.SourceKind, source.Link,
        source.IndependenceKey, source.DimensionNames, source.PersonalNames);

    public bool Same(SourceProperties other) =>
        Key == other.Key && Name == other.Name && Origin == other.Origin && Tier == other.Tier && Method == other.Method
        && (SourceKind ?? "") == (other.SourceKind ?? "") && (Link ?? "") == (other.Link ?? "") && (IndependenceKey ?? "") == (other.IndependenceKey ?? "")
        && (Dimensions ?? []).SequenceEqual(other.Dimensions ?? []) && (Personal ?? []).Order().SequenceEqual((other.Personal ?? []).Order());

    private static void Columns(Violations violations, string field, IReadOnlyList<string> names, int most)
    {
        violations.Require(names.Count <= most, field, $"There are at most {most}.");
        violations.Require(names.All(name => name is { Length: > 0 and <= 200 }), field, "A name is 1 to 200 characters.");
        violations.Require(names.Distinct().Count() == names.Count, field, "A name stands once.");
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,79}$", RegexOptions.NonBacktracking)]
    private static partial Regex KeyForm();
}
