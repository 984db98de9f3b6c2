namespace Journey.Maps.Decisions;

/// <summary>A checked absence: that there is none, and why. An empty list says only that nobody has looked.</summary>
internal sealed record BoundaryAbsence(BoundaryPart? Of = null, string Because = "");
