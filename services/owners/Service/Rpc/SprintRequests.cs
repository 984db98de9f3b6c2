using Journey.Owners.Sprints;
using Journey.Owners.V1;
using Journey.Platform.Errors;

namespace Journey.Owners.Rpc;

/// <summary>Requests about sprints as the domain reads them.</summary>
internal static class SprintRequests
{
    public static SprintOrder ToOrder(this StartSprintRequest request)
    {
        var violations = new Violations();
        var order = new SprintOrder(
            OwnerRequests.Id(violations, "mapId", request.MapId), request.MapVersion, OwnerRequests.Id(violations, "teamId", request.TeamId), Ids(violations, "roster", request.Roster),
            FixMessages.Day(violations, "starts", request.Starts), Importance(request.Importance), request.Because,
            [.. request.Candidates.Select((candidate, at) => new JourneyCandidate(OwnerRequests.Id(violations, $"candidates[{at}].mapId", candidate.MapId), Importance(candidate.Importance)))]);
        violations.ThrowIfAny();
        return order;
    }

    public static Sprints.StumbleField ToField(this RankStumblesRequest request)
    {
        var violations = new Violations();
        var field = Field(violations, request.Field);
        violations.ThrowIfAny();
        return field;
    }

    public static Choice ToChoice(this SprintChoice sent)
    {
        var violations = new Violations();
        var choice = new Choice(Field(violations, sent.Field), sent.Element, sent.ByLeading, sent.Anyway);
        violations.ThrowIfAny();
        return choice;
    }

    public static Hypothesis ToHypothesis(this SprintHypothesis sent)
    {
        var violations = new Violations();
        var hypothesis = new Hypothesis(
            OwnerRequests.Id(violations, "testId", sent.TestId), [.. sent.InScope], [.. sent.OutOfScope], [.. sent.Deferred], sent.Design.Trim(), Ids(violations, "people", sent.People));
        violations.ThrowIfAny();
        return hypothesis;
    }

    public static Execution ToExecution(this SprintExecution sent)
    {
        var violations = new Violations();
        var execution = new Execution(
            TestRequests.Day(violations, "liveOn", sent.LiveOn), sent.Cohort.Trim(), [.. sent.Touchpoints], [.. sent.Handoffs],
            [.. sent.Tasks.Select((task, at) => new Sprints.SprintTask(
                task.What, OwnerRequests.Id(violations, $"tasks[{at}].personId", task.PersonId), TestRequests.Day(violations, $"tasks[{at}].due", task.Due)))],
            [.. sent.OtherChanges.Select((change, at) => new Trials.OtherChange(change.Id, change.What, TestRequests.Day(violations, $"otherChanges[{at}].day", change.Day)))]);
        violations.ThrowIfAny();
        return execution;
    }

    public static Verification ToVerification(this SprintVerification sent) => new([.. sent.Kept], [.. sent.Retired]);

    public static ClosingOrder ToOrder(this CloseSprintRequest request)
    {
        var violations = new Violations();
        var next = request.NextAction;
        var order = new ClosingOrder(
            request.Learning,
            next is null ? null : new(next.What, OwnerRequests.Id(violations, "nextAction.personId", next.PersonId), TestRequests.Day(violations, "nextAction.due", next.Due)),
            FixMessages.Day(violations, "verifyOn", request.VerifyOn), request.Abandon);
        violations.ThrowIfAny();
        return order;
    }

    public static SprintFilter ToFilter(this ListSprintsRequest request)
    {
        var violations = new Violations();
        var state = request.State == V1.SprintState.Unspecified ? (Sprints.SprintState?)null : TestRequests.Value<Sprints.SprintState>(violations, "state", (int)request.State);
        violations.ThrowIfAny();
        return new(OwnerRequests.MaybeId("mapId", request.MapId), OwnerRequests.MaybeId("teamId", request.TeamId), state);
    }

    static Sprints.StumbleField Field(Violations violations, V1.StumbleField? sent)
    {
        var (outcome, baseline) = (sent?.Outcome ?? new(), sent?.Baseline ?? new());
        return new(
            new(outcome.Name, outcome.Numerator, outcome.Denominator, TestRequests.Value<Trials.Direction>(violations, "outcome.direction", (int)outcome.Direction), outcome.Smallest),
            new(TestRequests.Window(violations, "baseline.window", baseline.Window), baseline.Numerator, baseline.Denominator, baseline.Source),
            TestRequests.Window(violations, "verification", sent?.Verification),
            [.. (sent?.Stumbles ?? []).Select(stumble => new Stumble(
                stumble.Element, stumble.Reached, stumble.Lost, stumble.Severity == 0 ? Stumble.UsualSeverity : stumble.Severity, stumble.HasSmallest ? stumble.Smallest : null, stumble.Claim,
                [.. stumble.Quotes]))]);
    }

    static Importance Importance(SprintImportance? sent) => new(sent?.VolumeRank ?? 0, sent?.OutcomeValue ?? 0, sent?.Fixability ?? 0);

    static Guid[] Ids(Violations violations, string field, IEnumerable<string> sent) => [.. sent.Select((id, at) => OwnerRequests.Id(violations, $"{field}[{at}]", id))];
}
