using Journey.Platform.Errors;
using Journey.Portal.Editing;
using Journey.Portal.Html;

namespace Journey.Portal.Models;

/// <summary>The form that makes a map, with what was typed and what is wrong.</summary>
public sealed record NewMapModel(Frame Frame, IReadOnlyDictionary<string, string> Typed, IReadOnlyList<FieldViolation> Wrong)
{
    public string Value(string field) => Typed.TryGetValue(field, out var typed) ? typed : "";

    /// <summary>The skeleton it began with; null for an empty form.</summary>
    public MapTemplate? Template => MapTemplates.Of(Value("template"));

    /// <summary>The form begun with another skeleton, or with none, for the same segment and family.</summary>
    public string With(string template)
    {
        var kept = new[] { ("template", template), ("segment", Value("segmentKey")), ("family", Value("family")) }.Where(pair => pair.Item2.Length > 0)
            .Select(pair => $"{pair.Item1}={Uri.EscapeDataString(pair.Item2)}").ToList();
        return Addresses.NewMap(Frame.Unit) + (kept.Count == 0 ? "" : "?" + string.Join('&', kept));
    }

    /// <summary>What is wrong with a field: the map names its parts, the form its fields.</summary>
    public IEnumerable<FieldViolation> WrongAt(string name) => Wrong.Where(violation => name == FieldOf(violation.Field));

    static string FieldOf(string field) => field switch
    {
        "goal.statement" => "goal",
        "goal.outcomeTest" => "outcome",
        "segment.key" or "segment.name" => "segment",
        _ when field.StartsWith("window.", StringComparison.Ordinal) => field["window.".Length..],
        _ when field.StartsWith("stages", StringComparison.Ordinal) => "path",
        _ => field,
    };
}
