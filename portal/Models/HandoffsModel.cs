using Journey.Owners.V1;
using Journey.Platform.Errors;

namespace Journey.Portal.Models;

/// <summary>The handoffs of a map; null when owners did not answer in time.</summary>
public sealed record HandoffsModel(MapView View, ListHandoffsReply? Handoffs)
{
    /// <summary>The handoff whose form was refused, and why.</summary>
    public string WrongAt { get; init; } = "";

    public IReadOnlyList<FieldViolation> Wrong { get; init; } = [];

    /// <summary>What was typed there.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    public HandoffModel RowOf(Handoff handoff) => handoff.HandoffId == WrongAt ? new(View.Frame, View.Id, handoff, Wrong) { Typed = Typed } : new(View.Frame, View.Id, handoff, []);
}
