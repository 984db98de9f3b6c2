using System.Text;
using Journey.Evidence.Aggregates;
using Journey.Evidence.Reading;
using Journey.Evidence.Storage;

namespace Journey.Evidence.Figures;

/// <summary>Counts the values of an attribute that is no declared dimension: the first thousand met, then <c>(other)</c>.</summary>
internal static class AttributeScan
{
    private const string Personal = "(personal)";

    /// <summary>Null where every value is personal and nothing but hashes is kept.</summary>
    public static LogDrivers? Of(LogScan scan, AttributeTable attributes, CancellationToken ct)
    {
        var counts = new Dictionary<byte[], long>(Utf8Text.Comparer);
        var (coders, hidden) = (new Coders(), 0L);
        foreach (var scanned in scan.Cases(ct, each: records => Note(coders, records, attributes)))
        {
            foreach (var record in scanned.Cut.Records)
            {
                var value = attributes.Value(record.Arrival, out var hashed);
                if (value.IsEmpty)
                {
                    coders.Without(record.Place);
                }
                else if (hashed)
                {
                    hidden++;
                }
                else
                {
                    Count(counts, value);
                }
            }
        }

        if (hidden > 0 && counts.Count == 0)
        {
            return null;
        }

        // What looked personal is there and may not be told: it is not uncoded.
        var texts = counts.ToDictionary(pair => Encoding.UTF8.GetString(pair.Key), pair => pair.Value);
        if (hidden > 0)
        {
            texts[Personal] = texts.GetValueOrDefault(Personal) + hidden;
        }

        return new LogDrivers(Ranking.Of(texts, coders.Uncoded), scan.AsOfTime);
    }

    private static void Note(Coders coders, List<CaseRecord> records, AttributeTable attributes)
    {
        foreach (var record in records)
        {
            if (!coders.Has(record.Place) && !attributes.Value(record.Arrival, out _).IsEmpty)
            {
                coders.Gives(record.Place);
            }
        }
    }

    private static void Count(Dictionary<byte[], long> counts, ReadOnlySpan<byte> value)
    {
        var known = counts.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (!known.ContainsKey(value) && counts.Count >= WordBook.MostValues)
        {
            value = WordBook.Other;
        }

        known.TryGetValue(value, out var count);
        known[value] = count + 1;
    }
}
