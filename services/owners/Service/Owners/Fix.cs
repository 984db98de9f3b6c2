using System.Text.Json.Serialization;
using Journey.Platform.Storage;

namespace Journey.Owners.Owners;

/// <summary>A candidate fix of a map that somebody carries out. Its owner is the one accountable for the candidate: there is no second truth.</summary>
internal sealed class Fix : IUnitOwned
{
    public Guid UnitId { get; set; }

    public Guid Id { get; init; }

    public Guid MapId { get; init; }

    public string Candidate { get; init; } = "";

    [JsonInclude]
    public DateOnly Due { get; private set; }

    [JsonInclude]
    public FixMetric Metric { get; private set; } = new("", MetricScope.Outcome, null, null, "");

    [JsonInclude]
    public FixState State { get; private set; }

    public DateTimeOffset PlannedAt { get; init; }

    [JsonInclude]
    public long Revision { get; private set; }

    public string Aggregate => $"fixes/{Id}";

    public static Fix Of(FixPlan plan, DateTimeOffset at) => new() { Id = Guid.CreateVersion7(), MapId = plan.MapId, Candidate = plan.Candidate, PlannedAt = at };

    public void Plan(FixPlan plan) => (Due, Metric, Revision) = (plan.Due, plan.Metric, Revision + 1);

    public void Move(FixState state) => (State, Revision) = (state, Revision + 1);
}
