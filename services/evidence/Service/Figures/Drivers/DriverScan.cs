namespace Journey.Evidence.Figures;

/// <summary>Counts one kind of word in a scan.</summary>
internal static class DriverScan
{
    public static LogDrivers Of(LogScan scan, Vocabulary words, int kind, CancellationToken ct)
    {
        var (counts, coders) = (new Dictionary<int, long>(), new Coders());
        foreach (var scanned in scan.Cases(ct, each: records => Note(coders, records, kind)))
        {
            foreach (var record in scanned.Cut.Records)
            {
                var word = Terms.Of(record, kind);
                if (word == 0)
                {
                    coders.Without(record.Place);
                    continue;
                }

                counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        }

        var names = words.Texts(kind);
        return new LogDrivers(Ranking.Of(counts.ToDictionary(pair => names[pair.Key], pair => pair.Value), coders.Uncoded), scan.AsOfTime);
    }

    private static void Note(Coders coders, List<Aggregates.CaseRecord> records, int kind)
    {
        foreach (var record in records)
        {
            if (!coders.Has(record.Place) && Terms.Of(record, kind) != 0)
            {
                coders.Gives(record.Place);
            }
        }
    }
}
