using Journey.Messaging;

namespace Journey.Owners.Contracts.Events;

/// <summary>A candidate fix of a map is planned, planned anew, or has moved on. A lower revision than the known one is ignored.</summary>
/// <param name="FixId">The fix.</param>
/// <param name="MapId">Map of the candidate.</param>
/// <param name="Candidate">The candidate fix on the map.</param>
/// <param name="PersonId">Who is accountable for it when this is told; null when nobody is.</param>
/// <param name="Due">Day by which it is to be done, in the unit's time zone.</param>
/// <param name="State">planned, running, done or dropped.</param>
/// <param name="Metric">What shows whether it worked.</param>
public sealed record FixPlanned(Guid FixId, Guid MapId, string Candidate, Guid? PersonId, DateOnly Due, string State, PlannedMetric Metric) : IEvent
{
    /// <inheritdoc />
    public static string Type => "journey.owners.fix-planned.v1";
}

/// <summary>What shows whether a fix worked.</summary>
/// <param name="Name">Name of the measure.</param>
/// <param name="Scope">outcome (of the whole journey) or local (of one touchpoint).</param>
/// <param name="Baseline">Value before, in the unit of the measure; null where it is not known.</param>
/// <param name="Target">Value wanted; null where it is not fixed.</param>
/// <param name="Unit">Unit of both values, for example "%"; may be empty.</param>
public sealed record PlannedMetric(string Name, string Scope, double? Baseline, double? Target, string Unit);
