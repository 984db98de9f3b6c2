using Google.Protobuf.WellKnownTypes;
using Journey.Evidence.V1;
using Journey.Maps.V1;

namespace Portal.Tests;

/// <summary>Two maps of a family, a priority segment that has none, and what was measured of them.</summary>
internal static class SampleSegments
{
    public const string OtherId = "0199a000-0000-7000-8000-000000000009";

    public static CompareReply NotMapped => new() { Status = ComparisonStatus.NotMapped, Basis = "aggregate", First = new(), Second = new(), MapVersion = 7 };

    public static SegmentDefinition Students => new() { Key = "students", Version = 2, Newest = 3, Name = "Students", Criteria = Samples.Hostile, Priority = true, Size = 4200, Share = .11, Source = "Register" };

    public static SegmentDefinition Households => new() { Key = "new-households", Version = 1, Newest = 1, Name = "New households", Criteria = "Moved in together", Priority = true };

    public static CompareSegmentsReply Family => new()
    {
        Version = 7,
        AsOf = Samples.Day.ToTimestamp(),
        Segment = new() { Key = "new-households", Name = "New households", Priority = true },
        Segments = { Of("new-households", "New households", Samples.MapId, "First 30 days"), Of("movers", "Movers", OtherId, "Moving") },
        Family = "first-30-days",
        Maps =
        {
            new ComparedMap { MapId = Samples.MapId, Title = "First 30 days", Version = 7, SegmentKey = "new-households", SegmentName = "New households", SegmentPriority = true, DefinitionVersion = 1, CurrentDefinition = 2 },
            new ComparedMap { MapId = OtherId, Title = "Moving", Version = 3, SegmentKey = "movers", SegmentName = "Movers" },
        },
        Stages = { Stage("Order", 0, 1), Stage("Move", 1), Stage("Use", 0, 1) },
        Touchpoints =
        {
            Row("shop", 0, Cell(0, "shop", "Shop", "web", 0), Cell(1, "shop", "Shop", "phone", 0)),
            Row("form", 1, Cell(1, "form", "Moving form", "web", 1)),
            Row("bill", 2, Cell(0, "bill", "Bill", "mail", 2), Cell(1, "bill", "Bill", "mail", 2)),
            Row("call", 0, Cell(0, "call", "Call", "phone", 0), Cell(1, "call", "Call", "phone", 2)),
            Row("guide", 2, Cell(0, "guide", "Guide", "print", 2), Cell(1, "guide", "Guide", "print", 1)),
        },
        Curves =
        {
            new EmotionCurve { Map = 0, Points = { Point(0, 1), Point(2, -1) } },
            new EmotionCurve { Map = 1, SelfReported = true, Points = { Point(0, -1.5), Point(1, 0), Point(2, -.5) } },
        },
        Differences = { new MapDifference { Map = 1, Counts = { ["added"] = 2, ["ownerChanged"] = 1 }, Changes = { new MapChange { Kind = ChangeKind.Added, ElementKind = "touchpoint", Element = "t1form", Title = "Moving form", Words = "added the touchpoint “Moving form”" }, new MapChange { Kind = ChangeKind.Moved, ElementKind = "touchpoint", Element = "t1call", Title = "Call", Words = "moved touchpoint “Call”" } } } },
        Priority = new() { Defined = 3, WithMap = 2, WithoutMap = { Students } },
    };

    public static CompareReply Needed(CompareRequest request) => new()
    {
        Status = ComparisonStatus.Told,
        LogKey = "shop",
        Basis = "aggregate",
        Revision = 4,
        MapVersion = 7,
        AsOf = Samples.Day.ToTimestamp(),
        Segments = { new LogSegment { Key = "new-households", Cases = 1204 }, new LogSegment { Key = "movers", Cases = 880 }, new LogSegment { Key = "staff", Cases = 12 } },
        First = Side(request.First, 1204, "billing"),
        Second = Side(request.Second, 880, "address"),
        Divergence = new() { Value = .2134, Chance = .0031, P = .001, Shuffles = 999, Seed = 20260101, Cells = 12, Merged = 5, FirstTested = 1204, SecondTested = 880 },
        Reach = { new ReachGap { Activity = "send back", First = Share(602, 1204), Second = Share(88, 880), Gap = new() { Difference = .4, Low = .363, High = .435 } }, new ReachGap { Activity = "pay", First = Share(600, 1204), Second = Share(440, 880), Gap = new() { Difference = -.002, Low = -.04, High = .04 } } },
        Fitness = new() { FirstN = 1100, FirstMean = .94, SecondN = 800, SecondMean = .71, Gap = new() { Difference = .23, Low = .21, High = .25 } },
        FitnessStatus = ConformanceStatus.Told,
        Emotions = { new MeanGap { Of = "1-5", FirstN = 90, FirstMean = .6, SecondN = 70, SecondMean = -.4, Gap = new() { Difference = 1, Low = .7, High = 1.3 } } },
        SeparateMap = SeparateMap.Needed,
        Conditions = { Judged(1, true), Judged(2, true), Judged(3, true), Judged(4, true), Judged(5, null) },
    };

    public static CompareReply TooFew(CompareRequest request)
    {
        var reply = Needed(request);
        (reply.SeparateMap, reply.Needed, reply.Second.Cases, reply.Fitness) = (SeparateMap.NotEnoughData, 100, 40, null);
        reply.Conditions[0].Holds = false;
        return reply;
    }

    public static JudgedCondition Judged(int condition, bool? holds)
    {
        var judged = new JudgedCondition { Condition = (SeparateCondition)condition };
        if (holds is { } known)
        {
            judged.Holds = known;
        }
        return judged;
    }

    static SegmentMaps Of(string key, string name, string map, string title) => new() { Segment = new() { Key = key, Name = name }, Maps = { new MapReference { MapId = map, Title = title } } };

    static ComparedSegment Side(string segment, long cases, string reason) =>
        new() { Segment = segment, Cases = cases, Transitions = cases * 7, Coded = 500, Reasons = { new Driver { Value = reason, Count = 300, Share = .6, Low = .56, High = .64 } }, Wording = Wording.Majority };

    static Proportion Share(long count, long n) => new() { Count = count, N = n, Share = (double)count / n, Low = 0, High = 1 };

    static AlignedStage Stage(string title, params int[] maps) => new() { Title = title, Cells = { maps.Select(map => new StageCell { Map = map, Id = $"s{map}{title}", Title = title, Steps = 2 }) } };

    static AlignedTouchpoint Row(string key, int stage, params TouchpointCell[] cells) => new() { Key = key, Name = cells[0].Name, Stage = stage, Cells = { cells } };

    static TouchpointCell Cell(int map, string key, string name, string channel, int stage) =>
        new() { Map = map, Id = $"t{map}{key}", Key = key, Name = name, Channel = channel, OperatedBy = "Shop", Step = $"I meet {name}", Stage = stage };

    static CurvePoint Point(int stage, double valence) => new() { Stage = stage, Valence = valence, Lowest = valence - .5, Emotions = 2 };
}
