namespace Journey.Evidence.Touchpoints;

/// <summary>A touchpoint that is called like an activity.</summary>
internal sealed record Proposal(string Touchpoint, string Name, Guid MapId, double Likeness);
