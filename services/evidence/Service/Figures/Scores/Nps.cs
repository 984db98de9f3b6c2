namespace Journey.Evidence.Figures;

/// <summary>Net promoter score: 9 and 10 promote, 7 and 8 are passive, 0 to 6 detract.</summary>
internal sealed record Nps(double Score, Proportion Promoters, Proportion Passives, Proportion Detractors)
{
    private const decimal Promoter = 9;
    private const decimal Passive = 7;

    public static Nps Of(IReadOnlyCollection<ScoreCount> counts)
    {
        var n = counts.Sum(count => count.Count);
        var promoters = counts.Where(count => count.Score >= Promoter).Sum(count => count.Count);
        var detractors = counts.Where(count => count.Score < Passive).Sum(count => count.Count);
        return new Nps(
            100.0 * (promoters - detractors) / n, Proportion.Of(promoters, n)!, Proportion.Of(n - promoters - detractors, n)!, Proportion.Of(detractors, n)!);
    }
}
