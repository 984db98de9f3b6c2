using System.Text.Json;
using Journey.Owners.Contracts.Events;
using Journey.Owners.Owners;
using Journey.Owners.Sprints;
using Journey.Owners.Trials;
using SprintClosed = Journey.Owners.Contracts.Events.SprintClosed;

namespace Journey.Owners.Registers;

/// <summary>Sprints as the others are told of them.</summary>
internal static class SprintTelling
{
    /// <param name="sprint">The sprint.</param>
    /// <param name="trial">The test of its hypothesis, once there is one.</param>
    /// <param name="zone">Where the unit counts its days.</param>
    public static SprintGatePassed Passed(Sprint sprint, Trial? trial, string zone)
    {
        var gate = sprint.Passed[^1];
        var execution = gate.Number >= 3 ? sprint.Execution : null;
        return new(
            sprint.Id, sprint.MapId, sprint.Plan.MapVersion, sprint.TeamId, gate.Number, sprint.DueOn(gate.Number), gate.DaysLate, gate.At, sprint.Choice?.Element ?? "", sprint.TestId,
            execution?.LiveOn, execution?.Cohort, execution?.Touchpoints ?? [], execution?.Handoffs ?? [],
            execution is null ? null : trial?.Plan.Change, execution is null ? null : UnitDay.Start(execution.LiveOn, zone));
    }

    public static SprintClosed Closed(ToldSprint told)
    {
        var (sprint, closure) = (told.Sprint, told.Sprint.Closure!);
        return new(
            sprint.Id, sprint.MapId, sprint.Plan.MapVersion, closure.MapVersion, sprint.TeamId, Lower(sprint.State), closure.VerifyOn, sprint.TestId,
            told.Trial?.Verdict is { } verdict ? Lower(verdict.Verdict) : null, told.Line is { } line ? Lower(line) : null, sprint.Verification?.Kept ?? [], sprint.Verification?.Retired ?? [],
            closure.Learning, closure.NextAction is { } next ? new(next.What, next.PersonId, next.Due) : null, closure.Abandoned, closure.At);
    }

    static string Lower<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
