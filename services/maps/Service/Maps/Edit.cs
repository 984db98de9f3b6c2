using System.Text.Json.Nodes;

namespace Journey.Maps.Maps;

/// <summary>One edit, as its sender wrote it.</summary>
/// <param name="Op">What to do.</param>
/// <param name="Path">Id of the element; empty for the map.</param>
/// <param name="Field">Field to set or to link, list to add to.</param>
/// <param name="Value">New value or element; where to move to; the parts of a split; what to merge in; what to link to.</param>
/// <param name="Before">Element to stand before; for a split the first child that goes to the second part.</param>
/// <param name="Replaces">Keys that a new or merged touchpoint takes the place of.</param>
/// <param name="ClientId">Label by which the sender knows a new element.</param>
internal sealed record Edit(
    EditOp? Op = null, string Path = "", string Field = "", JsonNode? Value = null, string Before = "", IReadOnlyList<string>? Replaces = null,
    string ClientId = "");
