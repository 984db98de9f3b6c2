using FsCheck;
using FsCheck.Fluent;
using Journey.Maps.Maps;

namespace Maps.Tests;

/// <summary>Documents of every shape, valid and not, with text of every kind.</summary>
internal static class RandomMaps
{
    private static Gen<string> Text { get; } = Gen.Elements("", "a", "日本語 한국어", "😀", "\"\\/\n\t", "<b>&amp;", "\u2028\u00ad", "0", " ");

    private static Gen<double?> Numbers { get; } = Gen.Elements<double?>(null, 0, -0.1, 4.5, 1e300);

    private static Gen<Emotion> Emotions { get; } =
        from id in Text
        from valence in Gen.Elements(-2, -1.5, -0.1, 0, 0.30000000000000004, 2, 1e-300)
        from basis in Gen.Elements(EmotionBasis.Assumed, EmotionBasis.SelfReported)
        from note in Text
        from answers in Gen.Choose(0, int.MaxValue)
        from scale in Text
        from raw in Numbers
        select new Emotion(id, valence, basis, note, answers, scale, raw);

    private static Gen<LaneItem> Lanes { get; } =
        from t in Gen.ArrayOf(Text, 3)
        from lane in Any<BlueprintLane>()
        select new LaneItem(t[0], lane, t[1], t[2]);

    private static Gen<Touchpoint> Touchpoints { get; } =
        from t in Gen.ArrayOf(Text, 8)
        from flags in Gen.ArrayOf(Gen.Elements(true, false), 2)
        from replaces in List(Text)
        select new Touchpoint(t[0], t[1], t[2], t[3], t[4], t[5], t[6], flags[0], flags[1], t[7], replaces);

    private static Gen<ExpectedPath> Paths { get; } =
        from t in Gen.ArrayOf(Text, 2)
        from touchpoints in List(Text)
        select new ExpectedPath(t[0], t[1], touchpoints);

    private static Gen<Step> Steps { get; } =
        from t in Gen.ArrayOf(Text, 4)
        from touchpoints in List(Touchpoints)
        from emotions in List(Emotions)
        from lanes in List(Lanes)
        from actor in Any<StepActor>()
        from below in Text
        select new Step(t[0], t[1], t[2], t[3], touchpoints, emotions, actor, lanes, below);

    private static Gen<Stage> Stages { get; } =
        from t in Gen.ArrayOf(Text, 2)
        from steps in List(Steps)
        select new Stage(t[0], t[1], steps);

    private static Gen<PainPoint> PainPoints { get; } =
        from t in Gen.ArrayOf(Text, 4)
        from severity in Gen.Choose(-3, 9)
        from reasons in List(Text)
        select new PainPoint(t[0], t[1], t[2], severity, reasons, t[3]);

    public static Gen<MapDocument> Documents { get; } =
        from path in WithPath
        from head in Gen.ArrayOf(Text, 6)
        from persona in Gen.Elements(true, false)
        from handoffs in List(from t in Gen.ArrayOf(Text, 7) from b in Gen.Elements(true, false) select new HandoffTerms(t[0], t[1], t[2], t[3], t[4], t[5], b, t[6]))
        from moments in List(from t in Gen.ArrayOf(Text, 3) from p in Any<MomentPolarity>() from k in Any<MomentKind>() select new MomentOfTruth(t[0], t[1], p, k, t[2]))
        from points in List(from t in Gen.ArrayOf(Text, 5) from l in Any<BlueprintLane>() select new FailurePoint(t[0], t[1], t[2], l, t[3], t[4]))
        from marks in List(from t in Gen.ArrayOf(Text, 3) from k in Any<MarkKind>() from b in Gen.Elements(true, false) select new Mark(t[0], t[1], k, b, t[2]))
        from assumptions in List(from t in Gen.ArrayOf(Text, 4) select new Assumption(t[0], t[1], t[2], t[3]))
        from metrics in List(Metrics)
        from dependencies in List(from t in Gen.ArrayOf(Text, 3) from k in Any<DependencyKind>() select new Dependency(t[0], t[1], k, t[2]))
        from links in List(from t in Gen.ArrayOf(Text, 3) from c in Any<Concept>() select new AdjacentLink(t[0], c, t[1], t[2]))
        from absences in List(from t in Gen.ArrayOf(Text, 2) from p in Any<ContentPart>() select new Absence(t[0], p, t[1]))
        from translations in List(from t in Gen.ArrayOf(Text, 5) select new Translation(t[0], t[1], t[2], t[3], t[4]))
        select path with
        {
            Language = head[0],
            Family = head[1],
            Persona = persona ? new Persona(head[2], head[3]) : null,
            Review = persona ? null : new Review(head[4], head[5]),
            Handoffs = handoffs,
            MomentsOfTruth = moments,
            FailurePoints = points,
            Marks = marks,
            Assumptions = assumptions,
            Metrics = metrics,
            Dependencies = dependencies,
            AdjacentLinks = links,
            Absences = absences,
            Translations = translations,
        };

    private static Gen<MapDocument> WithPath =>
        from t in Gen.ArrayOf(Text, 16)
        from n in Gen.ArrayOf(Gen.Choose(int.MinValue, int.MaxValue), 2)
        from priority in Gen.Elements(true, false)
        from state in Gen.Elements(MapState.Current, MapState.Target)
        from stages in List(Stages)
        from pains in List(PainPoints)
        from paths in List(Paths)
        from standing in Gen.Elements<ClaimStanding?>(null, ClaimStanding.Observed)
        select new MapDocument(
            t[0],
            t[1],
            new Goal(t[2], t[3]),
            new Window(t[4], t[5], n[0]),
            new Segment(t[6], t[7], priority, n[0]),
            state,
            stages,
            pains,
            [new Claim(t[8], t[9], n[1], t[10], standing)],
            [new CandidateFix(t[11], t[12], t[13], t[14], t[15])],
            paths);

    private static Gen<Metric> Metrics =>
        from t in Gen.ArrayOf(Text, 5)
        from kind in Any<MetricKind>()
        from wanted in Any<MetricDirection>()
        from baseline in Numbers
        from target in Numbers
        select new Metric(t[0], t[1], kind, t[2], wanted, t[3], baseline, target, t[4]);

    private static Gen<T?> Any<T>() where T : struct, Enum => Gen.Elements<T?>([null, .. Enum.GetValues<T>().Cast<T?>()]);

    private static Gen<IReadOnlyList<T>> List<T>(Gen<T> items) =>
        from count in Gen.Choose(0, 3)
        from list in Gen.ArrayOf(items, count)
        select (IReadOnlyList<T>)list;
}
