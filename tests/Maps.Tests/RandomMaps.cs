using FsCheck;
using FsCheck.Fluent;
using Journey.Maps.Maps;

namespace Maps.Tests;

/// <summary>Documents of every shape, valid and not, with text of every kind.</summary>
internal static class RandomMaps
{
    private static Gen<string> Text { get; } = Gen.Elements("", "a", "日本語 한국어", "😀", "\"\\/\n\t", "<b>&amp;", "\u2028\u00ad", "0", " ");

    private static Gen<Emotion> Emotions { get; } =
        from id in Text
        from valence in Gen.Elements(-2, -1.5, -0.1, 0, 0.30000000000000004, 2, 1e-300)
        from basis in Gen.Elements(EmotionBasis.Assumed, EmotionBasis.SelfReported)
        from note in Text
        from answers in Gen.Choose(0, int.MaxValue)
        select new Emotion(id, valence, basis, note, answers);

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
        select new Step(t[0], t[1], t[2], t[3], touchpoints, emotions);

    private static Gen<Stage> Stages { get; } =
        from t in Gen.ArrayOf(Text, 2)
        from steps in List(Steps)
        select new Stage(t[0], t[1], steps);

    private static Gen<PainPoint> PainPoints { get; } =
        from t in Gen.ArrayOf(Text, 3)
        from severity in Gen.Choose(-3, 9)
        from reasons in List(Text)
        select new PainPoint(t[0], t[1], t[2], severity, reasons);

    public static Gen<MapDocument> Documents { get; } =
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
            new Segment(t[6], t[7], priority),
            state,
            stages,
            pains,
            [new Claim(t[8], t[9], n[1], t[10], standing)],
            [new CandidateFix(t[11], t[12], t[13], t[14])],
            paths);

    private static Gen<IReadOnlyList<T>> List<T>(Gen<T> items) =>
        from count in Gen.Choose(0, 3)
        from list in Gen.ArrayOf(items, count)
        select (IReadOnlyList<T>)list;
}
