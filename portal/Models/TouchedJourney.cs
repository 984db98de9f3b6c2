using Journey.Maps.V1;

namespace Journey.Portal.Models;

/// <summary>A journey with elements that a change is about.</summary>
/// <param name="Map">The journey, and how many of its elements depend on what has changed.</param>
/// <param name="Open">How many of them nobody looked at again since; null where that is not known right now, or was not asked.</param>
/// <param name="Decisions">Open decisions that stand on those.</param>
public sealed record TouchedJourney(TouchedMap Map, int? Open, IReadOnlyList<Decision> Decisions);
