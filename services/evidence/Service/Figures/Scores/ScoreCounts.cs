namespace Journey.Evidence.Figures;

/// <summary>How often each score was given in each group, as words; 0 is no group.</summary>
internal sealed class ScoreCounts
{
    public Dictionary<(int Group, int Score), long> Counts { get; } = [];

    /// <summary>Records without a score.</summary>
    public long Without { get; set; }

    public DateTimeOffset? AsOf { get; set; }

    public void Add(int group, int score, long n = 1) => Counts[(group, score)] = Counts.GetValueOrDefault((group, score)) + n;
}
