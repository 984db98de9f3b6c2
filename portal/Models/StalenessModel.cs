using Journey.Maps.V1;
using Journey.Platform.Errors;

namespace Journey.Portal.Models;

/// <summary>Where a map stands after what has changed under it; null when maps did not answer in time.</summary>
public sealed record StalenessModel(MapView View, ReadStalenessReply? Report)
{
    public IReadOnlyList<FieldViolation> Wrong { get; init; } = [];

    /// <summary>What was typed into a form that was refused.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    public IEnumerable<StaleElement> Open => Report?.Elements.Where(element => element.Reasons.Count > 0) ?? [];

    /// <summary>What was typed about an element; empty for another one.</summary>
    public string Value(string element, string field) => Typed.GetValueOrDefault("element") == element ? Typed.GetValueOrDefault(field, "") : "";
}
