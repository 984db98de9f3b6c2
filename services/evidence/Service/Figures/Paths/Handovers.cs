namespace Journey.Evidence.Figures;

/// <summary>Neighbouring events with different actors, and the seconds between them; null without any.</summary>
internal sealed record Handovers(long Count, long Cases, Spread? Seconds);
