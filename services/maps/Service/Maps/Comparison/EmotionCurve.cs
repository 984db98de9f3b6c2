namespace Journey.Maps.Maps;

/// <summary>What is felt on one of the maps, stage by stage; assumed and self-reported values are never mixed.</summary>
internal sealed record EmotionCurve(int Map, EmotionBasis Basis, IReadOnlyList<CurvePoint> Points)
{
    /// <summary>The curves of a map over the aligned stages; a stage where nothing is felt has no point.</summary>
    public static IEnumerable<EmotionCurve> Of(int map, IReadOnlyList<Stage?[]> stages) =>
        from basis in Enum.GetValues<EmotionBasis>()
        let points = stages.Select((row, stage) => CurvePoint.Of(stage, row[map], basis)).OfType<CurvePoint>().ToList()
        where points.Count > 0
        select new EmotionCurve(map, basis, points);
}

/// <summary>A point of a curve.</summary>
/// <param name="Stage">The aligned stage.</param>
/// <param name="Valence">Mean over the emotions of its steps, -2 to 2.</param>
/// <param name="Lowest">The lowest of them: the weakest place of the stage.</param>
/// <param name="Emotions">How many there are.</param>
/// <param name="Answers">Answers behind self-reported ones, as far as known.</param>
internal sealed record CurvePoint(int Stage, double Valence, double Lowest, int Emotions, long Answers)
{
    public static CurvePoint? Of(int at, Stage? stage, EmotionBasis basis)
    {
        var felt = stage?.Steps.SelectMany(step => step.Emotions).Where(emotion => emotion.Basis == basis).ToList() ?? [];
        return felt.Count == 0 ? null : new CurvePoint(at, felt.Average(e => e.Valence), felt.Min(e => e.Valence), felt.Count, felt.Sum(e => (long)e.Answers));
    }
}
