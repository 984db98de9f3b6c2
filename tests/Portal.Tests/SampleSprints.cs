using Google.Protobuf.WellKnownTypes;
using Journey.Owners.V1;

namespace Portal.Tests;

/// <summary>A sprint that has passed its first gate and is late with its second.</summary>
internal static class SampleSprints
{
    public const string Running = "0199a000-0000-7000-8000-0000000000f1";

    /// <summary>The same before its first gate.</summary>
    public static Sprint Begun
    {
        get
        {
            var sprint = Sprint.Clone();
            (sprint.NextGate, sprint.Choice) = (1, null);
            sprint.Ranked.Clear();
            return sprint;
        }
    }

    /// <summary>The same at its last gate, whose test has no verdict.</summary>
    public static Sprint Live
    {
        get
        {
            var sprint = Sprint.Clone();
            (sprint.NextGate, sprint.Test) = (4, SampleTests.Test());
            sprint.Sentence = "If we change it, it rises by at least 0.04.";
            sprint.Hypothesis = new() { TestId = SampleTests.Running, InScope = { "The first bill" }, OutOfScope = { "Prices" }, Design = "One page <before> the bill" };
            sprint.Execution = new() { LiveOn = "2026-11-12", Cohort = "New households", Tasks = { new SprintTask { What = "Write the page", PersonId = "p-x", Due = "2026-11-14" } }, OtherChanges = { new OtherChange { Id = "o", What = "New prices", Day = "2026-11-15" } } };
            return sprint;
        }
    }

    /// <summary>The same with its verdict.</summary>
    public static Sprint Closed
    {
        get
        {
            var sprint = Live;
            (sprint.NextGate, sprint.State, sprint.Test) = (0, SprintState.Done, SampleTests.Test(state: TestState.Kept));
            sprint.Verification = new() { Kept = { "The page before the bill" } };
            sprint.Closure = new() { Learning = "They read it before they call.", NextAction = new() { What = "Tell the shop", PersonId = "p-x", Due = "2027-01-20" }, MapVersion = 7, By = "Mina Park", At = Samples.Day.ToTimestamp() };
            return sprint;
        }
    }

    public static Sprint Sprint => new()
    {
        SprintId = Running,
        TeamId = "t-1",
        Team = "Billing",
        MapId = Samples.MapId,
        MapTitle = "First 30 days",
        MapVersion = 6,
        NewestMapVersion = 7,
        State = SprintState.Active,
        StartsOn = "2026-11-02",
        EndsOn = "2026-11-29",
        Week = 3,
        Roster = { new Person { PersonId = "p-x", Name = "Mika Sato", Team = "Billing" } },
        Units = { "Billing", "Support" },
        Importance = new() { VolumeRank = 5, OutcomeValue = 4, Fixability = 3 },
        Scope = new() { Touchpoints = 9, Handoffs = 4, Units = { "Billing", "Support" }, Owners = 5 },
        NextGate = 2,
        Revision = 2,
        Gates =
        {
            new SprintGate { Number = 1, Due = "2026-11-08", PassedAt = Samples.Day.ToTimestamp(), By = "Mika Sato" }, new SprintGate { Number = 2, Due = "2026-11-15", DaysLate = 8 }, new SprintGate { Number = 3, Due = "2026-11-22" }, new SprintGate { Number = 4, Due = "2026-11-29" },
        },
        Choice = new()
        {
            Element = "pain-bill",
            Field = new()
            {
                Outcome = new() { Name = "Reach the end", Direction = Direction.Rise, Smallest = .04 },
                Verification = new() { From = "2026-11-09", Until = "2026-11-23" },
                Baseline = new() { Window = new() { From = "2026-10-05", Until = "2026-11-02" }, Numerator = 1_800, Denominator = 2_391, Seen = true },
                Sighting = new() { LogKey = "contacts", Revision = 4, Cases = 2_812, AsOf = Samples.Day.ToTimestamp() },
            },
        },
        Ranked =
        {
            new RankedStumble
            {
                Stumble = new() { Element = "pain-bill", Reached = 1200, Lost = 184 }, Rank = 1, Score = 552, Told = false, Offers = { StumbleOffer.LongerWindow },
                Outcome = new() { Baseline = .15, Smallest = .04, Expected = 900, HalfWidth = .033, Needed = 1250, Days = 42 },
            },
        },
    };
}
