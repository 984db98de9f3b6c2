using Journey.Owners.V1;
using Journey.Platform.Errors;

namespace Journey.Portal.Models;

/// <summary>One handoff with its form.</summary>
public sealed record HandoffModel(Frame Frame, string MapId, Handoff Handoff, IReadOnlyList<FieldViolation> Wrong)
{
    /// <summary>What was typed into a form that was refused; empty where none was.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    /// <summary>What was typed, else what is kept.</summary>
    public string Value(string field, string kept) => Typed.Count > 0 && !Typed.ContainsKey("because") ? Typed.GetValueOrDefault(field, "") : kept;
}
