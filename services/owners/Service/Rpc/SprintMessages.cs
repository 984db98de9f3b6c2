using Google.Protobuf.WellKnownTypes;
using Journey.Owners.Sprints;
using Journey.Owners.V1;

namespace Journey.Owners.Rpc;

internal static class SprintMessages
{
    public static V1.Sprint ToMessage(this ToldSprint told)
    {
        var (sprint, plan) = (told.Sprint, told.Sprint.Plan);
        return new()
        {
            SprintId = sprint.Id.ToString(),
            TeamId = sprint.TeamId.ToString(),
            Team = told.Team,
            MapId = sprint.MapId.ToString(),
            MapTitle = told.Map,
            MapVersion = plan.MapVersion,
            NewestMapVersion = told.MapVersion,
            State = (V1.SprintState)((int)sprint.State + 1),
            StartsOn = TestMessages.Day(sprint.StartsOn),
            EndsOn = TestMessages.Day(sprint.DueOn(Sprints.Sprint.Gates)),
            Week = told.Week,
            Roster = { plan.Roster.Where(told.People.ContainsKey).Select(person => told.People[person].ToMessage()) },
            Units = { plan.Units },
            Importance = plan.Importance.ToMessage(),
            Because = plan.Because,
            Candidates = { plan.Candidates.Select(candidate => new SprintCandidate { MapId = candidate.MapId.ToString(), Importance = candidate.Importance.ToMessage() }) },
            Scope = new() { Touchpoints = plan.Scope.Touchpoints, Handoffs = plan.Scope.Handoffs, Units = { plan.Scope.Units }, Owners = plan.Scope.Owners },
            Gates = { Enumerable.Range(1, Sprints.Sprint.Gates).Select(number => Gate(told, number)) },
            NextGate = sprint.NextGate ?? 0,
            Choice = told.Choice?.ToMessage(),
            Ranked = { (told.Choice?.Field.Ranked() ?? []).Select(ranked => ranked.ToMessage()) },
            Hypothesis = sprint.Hypothesis?.ToMessage(),
            Execution = sprint.Execution?.ToMessage(),
            Verification = sprint.Verification is { } verified ? new() { Kept = { verified.Kept }, Retired = { verified.Retired } } : null,
            Closure = sprint.Closure?.ToMessage(),
            Test = told.Trial?.ToMessage(),
            Line = told.Line is { } line ? (LineClass)((int)line + 1) : LineClass.Unspecified,
            PostHoc = told.IsPostHoc,
            Confounded = told.IsConfounded,
            Sentence = told.Sentence,
            Revision = sprint.Revision,
        };
    }

    public static V1.RankedStumble ToMessage(this Sprints.RankedStumble ranked) => new()
    {
        Stumble = ranked.Stumble.ToMessage(),
        Rank = ranked.Rank,
        Score = ranked.Stumble.Score,
        Outcome = ranked.Outcome.ToMessage(),
        Ceiling = ranked.Ceiling,
        Leading = ranked.Leading.ToMessage(),
        Told = ranked.IsTold,
        Offers = { ranked.Offers.Select(offer => (V1.StumbleOffer)((int)offer + 1)) },
    };

    static SprintGate Gate(ToldSprint told, int number)
    {
        var passed = told.Sprint.Passed.FirstOrDefault(gate => gate.Number == number);
        return new()
        {
            Number = number,
            Due = TestMessages.Day(told.Sprint.DueOn(number)),
            DaysLate = told.Sprint.DaysLate(number, told.Today),
            PassedAt = passed?.At.ToTimestamp(),
            By = passed?.By ?? "",
        };
    }

    static SprintImportance ToMessage(this Importance importance) =>
        new() { VolumeRank = importance.VolumeRank, OutcomeValue = importance.OutcomeValue, Fixability = importance.Fixability };

    static SprintChoice ToMessage(this Choice choice) => new() { Field = choice.Field.ToMessage(), Element = choice.Element, ByLeading = choice.ByLeading, Anyway = choice.Anyway };

    public static V1.StumbleField ToMessage(this Sprints.StumbleField field) => new()
    {
        Outcome = new()
        {
            Name = field.Outcome.Name,
            Numerator = field.Outcome.Numerator,
            Denominator = field.Outcome.Denominator,
            Direction = (Direction)((int)field.Outcome.Direction + 1),
            Smallest = field.Outcome.Smallest,
        },
        Baseline = new()
        {
            Window = field.Baseline.Window.ToMessage(),
            Numerator = field.Baseline.Numerator,
            Denominator = field.Baseline.Denominator,
            Source = field.Baseline.Source,
            Seen = field.Baseline.Seen,
            Suppressed = field.Baseline.Suppressed,
        },
        Verification = field.Verification.ToMessage(),
        Stumbles = { field.Stumbles.Select(ToMessage) },
        Sighting = field.Sighting?.ToMessage(),
    };

    static SprintSighting ToMessage(this Sighting sighting) => new()
    {
        LogKey = sighting.Log,
        MapVersion = sighting.MapVersion,
        Segment = sighting.Segment,
        AsOf = sighting.AsOf?.ToTimestamp(),
        Revision = sighting.Revision,
        Partial = sighting.Partial,
        Cases = sighting.Cases,
        OpenCases = sighting.OpenCases,
    };

    static SprintStumble ToMessage(this Stumble stumble)
    {
        var message = new SprintStumble
        {
            Element = stumble.Element,
            Reached = stumble.Reached,
            Lost = stumble.Lost,
            Severity = stumble.Severity,
            Claim = stumble.Claim,
            Quotes = { stumble.Quotes },
            Seen = stumble.Seen,
            Suppressed = stumble.Suppressed,
        };
        if (stumble.Smallest is { } smallest)
        {
            message.Smallest = smallest;
        }
        return message;
    }

    static V1.Detectability ToMessage(this Sprints.Detectability told)
    {
        var message = new V1.Detectability { Baseline = told.Baseline, Smallest = told.Smallest, Expected = told.Expected, CanTell = told.CanTell };
        if (told.HalfWidth is { } halfWidth)
        {
            message.HalfWidth = halfWidth;
        }
        if (told.Needed is { } needed)
        {
            message.Needed = needed;
        }
        if (told.Power is { } power)
        {
            message.Power = power;
        }
        if (told.Days is { } days)
        {
            message.Days = days;
        }
        return message;
    }

    static SprintHypothesis ToMessage(this Hypothesis hypothesis) => new()
    {
        TestId = hypothesis.TestId.ToString(),
        InScope = { hypothesis.InScope },
        OutOfScope = { hypothesis.OutOfScope },
        Deferred = { hypothesis.Deferred },
        Design = hypothesis.Design,
        People = { hypothesis.People.Select(person => person.ToString()) },
    };

    static SprintExecution ToMessage(this Execution execution) => new()
    {
        LiveOn = TestMessages.Day(execution.LiveOn),
        Cohort = execution.Cohort,
        Touchpoints = { execution.Touchpoints },
        Handoffs = { execution.Handoffs },
        Tasks = { execution.Tasks.Select(task => new V1.SprintTask { What = task.What, PersonId = task.PersonId.ToString(), Due = TestMessages.Day(task.Due) }) },
        OtherChanges = { execution.OtherChanges.Select(change => new OtherChange { Id = change.Id, What = change.What, Day = TestMessages.Day(change.Day) }) },
    };

    static SprintClosure ToMessage(this Closure closure) => new()
    {
        Learning = closure.Learning,
        NextAction = closure.NextAction is { } next ? new() { What = next.What, PersonId = next.PersonId.ToString(), Due = TestMessages.Day(next.Due) } : null,
        MapVersion = closure.MapVersion,
        VerifyOn = closure.VerifyOn is { } day ? TestMessages.Day(day) : "",
        Abandoned = closure.Abandoned,
        By = closure.By,
        At = closure.At.ToTimestamp(),
    };
}
