using Journey.Evidence.V1;
using Journey.Maps.V1;

namespace Journey.Portal.Models;

/// <summary>A pain point of one of the unit's journeys with what is at stake at it.</summary>
public sealed record StakeLine(StakesModel Of, PainPoint Pain, PainStake Stake)
{
    /// <summary>What the size is counted in: a currency, or nothing where only customers are counted.</summary>
    public string Unit => Stake.AtStake is null ? "" : Of.Entered?.Currency ?? "";

    public double Size => Stake.AtStake?.Value ?? Stake.AffectedPer30Days?.Value ?? 0;
}
