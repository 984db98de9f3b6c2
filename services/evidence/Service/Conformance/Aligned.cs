namespace Journey.Evidence.Conformance;

/// <summary>One move of an alignment.</summary>
/// <param name="Move">What it is.</param>
/// <param name="Event">The event it takes, or the one that comes next.</param>
/// <param name="Place">The place of the path it takes, or for an event without one the place that comes next.</param>
internal readonly record struct Aligned(Move Move, int Event, int Place);
