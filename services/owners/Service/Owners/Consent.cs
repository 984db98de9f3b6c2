namespace Journey.Owners.Owners;

/// <summary>One side has confirmed a handoff. It holds as long as the same unit operates that side's touchpoint and the map keeps the terms that were confirmed.</summary>
internal sealed record Consent(string Subject, string Name, string Unit, DateTimeOffset At, HandoffTerms Terms)
{
    public bool Holds(Side side, Handoff handoff) =>
        Terms == handoff.Terms && string.Equals(Unit, handoff.On(side).Unit, StringComparison.OrdinalIgnoreCase);
}
