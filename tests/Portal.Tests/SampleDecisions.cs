using Google.Protobuf.WellKnownTypes;
using Journey.Maps.V1;

namespace Portal.Tests;

/// <summary>A decision that was made and one that is a draft, with what hangs on them.</summary>
internal static class SampleDecisions
{
    public const string Made = "0199a000-0000-7000-8000-0000000000d1";
    public const string Draft = "0199a000-0000-7000-8000-0000000000d2";

    public static Decision Decided(string reviewAt = "2999-01-30") => new()
    {
        DecisionId = Made,
        MapId = Samples.MapId,
        Revision = 3,
        Status = DecisionStatus.Decided,
        CreatedAt = Samples.Day.ToTimestamp(),
        CreatedBy = "Aiko Tanaka",
        UpdatedAt = Samples.Day.ToTimestamp(),
        UpdatedBy = "Aiko Tanaka",
        Content = new()
        {
            Question = "What do we change first, so that the first bill is understood?",
            InScope = { "First bill and its message" },
            Deferred = { new Deferral { What = "Setup guide", RevisitTrigger = "if setup passes 25 % of contacts" } },
            OutOfScope = { "Prices & plans" },
            MissingEvidence = { new EvidenceGap { What = "Why 31 % call twice", Owner = "p-1", Due = "2999-01-05" } },
            Options = { "Send a bill preview", "Do nothing at all" },
            TradeOffs = { "The app redesign waits", "One mail more" },
            ChosenChange = new() { What = "Send a bill preview three days ahead", CandidateFix = "fix-1" },
            Owner = "p-1",
            Claims = { new ReliedClaim { Claim = "claim-1", StatementVersion = 1 }, new ReliedClaim { Claim = "claim-2", StatementVersion = 1 } },
            ReviewAt = reviewAt,
            KeepRetireCriterion = "Keep if billing contacts fall by 2 points",
            MapVersion = 7,
        },
        Ruling = new()
        {
            At = Samples.Day.ToTimestamp(),
            By = "Aiko Tanaka",
            OwnerName = "Mika Sato",
            NewestMapVersion = 7,
            Claims = { new SeenClaim { Claim = "claim-1", StatementVersion = 1, Grade = "A", GradeRevision = 2 }, new SeenClaim { Claim = "claim-2", StatementVersion = 1, Grade = "C", GradeRevision = 1, Waiver = "w-1" } },
        },
        Waivers = { new Waiver { WaiverId = "w-1", DecisionId = Made, Claim = "claim-2", StatementVersion = 1, Reason = Samples.Hostile, Until = "2026-12-20", CreatedAt = Samples.Day.ToTimestamp(), CreatedBy = "Jonas Weber" } },
    };

    public static Decision Drafted() => new()
    {
        DecisionId = Draft,
        MapId = Samples.MapId,
        Revision = 1,
        Status = DecisionStatus.Draft,
        CreatedAt = Samples.Day.ToTimestamp(),
        CreatedBy = "Jonas Weber",
        UpdatedAt = Samples.Day.ToTimestamp(),
        UpdatedBy = "Jonas Weber",
        Content = new()
        {
            Question = "Who calls back?",
            Deferred = { new Deferral { What = "Chat & <video>" } },
            MissingEvidence = { new EvidenceGap { What = "How many hang up" } },
            Claims = { new ReliedClaim { Claim = "claim-2", StatementVersion = 1 } },
            MapVersion = 7,
            Supersedes = Made,
        },
    };

    public static IEnumerable<MissingPart> Missing =>
        from place in new[] { "inScope", "deferred[0].revisitTrigger", "outOfScope", "missingEvidence[0].owner", "missingEvidence[0].due", "options", "tradeOffs", "chosenChange", "owner", "reviewAt", "keepRetireCriterion", "claims[0]" }
        select new MissingPart { Field = place, What = "Something is missing." };

    public static Commitment Committed => new()
    {
        CommitmentId = "c-1",
        MapId = Samples.MapId,
        MapVersion = 7,
        Kind = CommitmentKind.Budget,
        What = "40,000 for the preview",
        CommittedOn = "2026-11-02",
        By = "Lena Braun",
        Warnings = { CommitmentWarning.NoDecision },
    };

    public static IEnumerable<VersionEffect> Effects =>
    [
        new() { Version = 7, CreatedAt = Samples.Day.ToTimestamp(), CreatedBy = "Aiko Tanaka", Owners = { new MapChange(), new MapChange() }, Priorities = { new MapChange() }, Decisions = { Made } },
        new() { Version = 6, CreatedAt = Samples.Day.ToTimestamp(), CreatedBy = "Jonas Weber" },
    ];
}
