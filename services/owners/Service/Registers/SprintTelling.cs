using System.Text.Json;
using Journey.Owners.Contracts.Events;
using Journey.Owners.Sprints;
using SprintClosed = Journey.Owners.Contracts.Events.SprintClosed;

namespace Journey.Owners.Registers;

/// <summary>Sprints as the others are told of them.</summary>
internal static class SprintTelling
{
    public static SprintGatePassed Passed(Sprint sprint)
    {
        var gate = sprint.Passed[^1];
        var execution = gate.Number >= 3 ? sprint.Execution : null;
        return new(
            sprint.Id, sprint.MapId, sprint.Plan.MapVersion, sprint.TeamId, gate.Number, sprint.DueOn(gate.Number), gate.DaysLate, gate.At, sprint.Choice?.Element ?? "", sprint.TestId,
            execution?.LiveOn, execution?.Cohort, execution?.Touchpoints ?? [], execution?.Handoffs ?? []);
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
