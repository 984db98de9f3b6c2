using System.Text.Json.Serialization;
using Journey.Owners.Owners;
using Journey.Owners.Trials;
using Journey.Platform.Errors;
using Journey.Platform.Storage;

namespace Journey.Owners.Sprints;

/// <summary>
/// One journey, one tested change, 28 days. Four gates are passed one after the other; each freezes what it was passed with. Source: d13.
/// </summary>
internal sealed class Sprint : IUnitOwned
{
    public const int Gates = 4;
    const int DaysPerGate = 7;

    public Guid UnitId { get; set; }

    public Guid Id { get; init; }

    public Guid TeamId { get; init; }

    public Guid MapId { get; init; }

    public DateOnly StartsOn { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public SprintPlan Plan { get; init; } = null!;

    /// <summary>The team while it works on it; nothing once it is closed. A team works on one at a time.</summary>
    [JsonInclude]
    public Guid? ActiveFor { get; private set; }

    [JsonInclude]
    public SprintState State { get; private set; }

    [JsonInclude]
    public Choice? Choice { get; private set; }

    [JsonInclude]
    public Hypothesis? Hypothesis { get; private set; }

    [JsonInclude]
    public Execution? Execution { get; private set; }

    [JsonInclude]
    public Verification? Verification { get; private set; }

    [JsonInclude]
    public Closure? Closure { get; private set; }

    [JsonInclude]
    public IReadOnlyList<PassedGate> Passed { get; private set; } = [];

    /// <summary>The test of its hypothesis.</summary>
    [JsonInclude]
    public Guid? TestId { get; private set; }

    [JsonInclude]
    public long Revision { get; private set; }

    [JsonIgnore]
    public string Aggregate => $"sprints/{Id}";

    /// <summary>The gate to be passed next; none when all are.</summary>
    [JsonIgnore]
    public int? NextGate => Passed.Count < Gates ? Passed.Count + 1 : null;

    public static Sprint Start(SprintOrder order, SprintPlan plan, DateOnly today, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(),
        TeamId = order.TeamId,
        MapId = order.MapId,
        StartsOn = order.Starts ?? today,
        StartedAt = at,
        Plan = plan,
        ActiveFor = order.TeamId,
        Revision = 1,
    };

    /// <summary>The last day on which a gate is passed in time.</summary>
    public DateOnly DueOn(int gate) => StartsOn.AddDays((DaysPerGate * gate) - 1);

    /// <summary>Days that a gate is late: as it was passed, or until today.</summary>
    public int DaysLate(int gate, DateOnly today) =>
        Passed.FirstOrDefault(passed => passed.Number == gate)?.DaysLate ?? (State == SprintState.Active ? Late(gate, today) : 0);

    public void Choose(Choice choice, OwnedMap map, PassingGate gate)
    {
        Refuse(1, gate);
        choice.Check(map, StartsOn, gate.Today);
        Choice = choice;
        Pass(1, gate);
    }

    public void Hypothesise(Hypothesis hypothesis, Trial trial, PassingGate gate)
    {
        Refuse(2, gate);
        hypothesis.Check(this, trial);
        (Hypothesis, TestId) = (hypothesis, trial.Id);
        Pass(2, gate);
    }

    public void Execute(Execution execution, OwnedMap map, PassingGate gate)
    {
        Refuse(3, gate);
        execution.Check(this, map, gate.Today);
        Execution = execution;
        Pass(3, gate);
    }

    public void Verify(Verification verification, Trial trial, PassingGate gate)
    {
        Refuse(4, gate);
        verification.Check(trial);
        Verification = verification;
        Pass(4, gate);
    }

    /// <summary>Closes it: with its verdict, as verified on a later day, or given up.</summary>
    public void Close(ClosingOrder order, Trial? trial, int mapVersion, PassingGate gate)
    {
        RefuseUnlessActive(gate.Seen);
        order.Check(gate.Today);
        var missing = order.Abandons ? MissingToAbandon(trial) : Missing(order, trial, mapVersion);
        if (missing.Count > 0)
        {
            throw new SprintNotClosable(missing);
        }
        var later = !order.Abandons && Verification is null;
        Closure = new(order.Learning.Trim(), order.NextAction, order.Abandons ? 0 : mapVersion, later ? order.VerifyOn : null, order.Abandon.Trim(), gate.By, gate.At);
        (State, ActiveFor, Revision) = (order.Abandons ? SprintState.Abandoned : later ? SprintState.Verifying : SprintState.Done, null, Revision + 1);
    }

    /// <summary>Takes the verdict that it was waiting for after it was closed: the last gate is passed with it, late from the day that was agreed on.</summary>
    public void Conclude(Trial trial, RecordedVerdict verdict, DateOnly today)
    {
        var late = Math.Max(0, today.DayNumber - (Closure?.VerifyOn ?? today).DayNumber);
        Passed = [.. Passed, new(Gates, verdict.At, verdict.By, late)];
        (Verification, State, Revision) = (Verification.By(trial), SprintState.Done, Revision + 1);
    }

    List<FieldViolation> Missing(ClosingOrder order, Trial? trial, int mapVersion)
    {
        var missing = new List<FieldViolation>();
        missing.AddRange(Enumerable.Range(Passed.Count + 1, Gates - 1 - Math.Min(Passed.Count, Gates - 1)).Select(gate => new FieldViolation($"gates[{gate}]", "It was not passed.")));
        if (Verification is not null)
        {
            Add(mapVersion <= Plan.MapVersion, "mapVersion", "The map has no newer version: what was learnt is written on it first.");
            return missing;
        }
        Add(trial?.Verdict is not null, "gates[4]", "There is a verdict: say what is kept and what is retired.");
        var ready = trial?.Plan.After.ReadyOn(trial.Plan.Main.LagDays);
        Add(trial?.Verdict is null && order.VerifyOn is null, "verifyOn", "Without a verdict it is closed only with the day on which it will be verified.");
        Add(order.VerifyOn < ready, "verifyOn", $"Its window cannot be read before {SprintErrors.Day(ready ?? default)}.");
        Add(trial?.Verdict is null && ready <= DueOn(Gates), "gates[4]", "Its window closes within the sprint: verify it.");
        return missing;

        void Add(bool lacks, string field, string what)
        {
            if (lacks)
            {
                missing.Add(new(field, what));
            }
        }
    }

    // What was registered is decided, if only as inconclusive: giving up does not make a hypothesis disappear.
    static List<FieldViolation> MissingToAbandon(Trial? trial) =>
        trial is { Verdict: null } ? [new("test", "Its test is registered: record a verdict first, inconclusive where nothing was measured.")] : [];

    int Late(int gate, DateOnly on) => Math.Max(0, on.DayNumber - DueOn(gate).DayNumber);

    void Pass(int number, PassingGate gate) => (Passed, Revision) = ([.. Passed, new(number, gate.At, gate.By, Late(number, gate.Today))], Revision + 1);

    void Refuse(int number, PassingGate gate)
    {
        RefuseUnlessActive(gate.Seen);
        if (NextGate != number)
        {
            throw new GateOutOfOrder(NextGate ?? Gates + 1);
        }
        if (gate.Today < StartsOn)
        {
            throw new SprintNotStarted(StartsOn);
        }
    }

    void RefuseUnlessActive(long? seen)
    {
        if (State != SprintState.Active)
        {
            throw new SprintClosed(this);
        }
        if (seen is { } known && known != Revision)
        {
            throw new SprintMovedOn(Revision);
        }
    }
}
