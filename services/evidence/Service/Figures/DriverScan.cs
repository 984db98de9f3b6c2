namespace Journey.Evidence.Figures;

/// <summary>Counts one kind of word in a scan.</summary>
internal static class DriverScan
{
    public static LogDrivers Of(LogScan scan, Vocabulary words, int kind, CancellationToken ct)
    {
        var counts = new Dictionary<int, long>();
        foreach (var scanned in scan.Cases(ct))
        {
            foreach (var record in scanned.Cut.Records)
            {
                var word = Terms.Of(record, kind);
                counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        }

        counts.Remove(0, out var uncoded);
        var names = words.Texts(kind);
        return new LogDrivers(Ranking.Of(counts.ToDictionary(pair => names[pair.Key], pair => pair.Value), uncoded), scan.AsOfTime);
    }
}
