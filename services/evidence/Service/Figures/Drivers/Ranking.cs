using Journey.Evidence.Reading;
using Journey.Statistics;

namespace Journey.Evidence.Figures;

/// <summary>Values by how often they are given, with what may be said about them (DOMAIN d4).</summary>
internal sealed record Ranking(long Coded, long Uncoded, IReadOnlyList<DriverRow> Rows, IReadOnlyList<string> VitalFew, Wording Wording, string Detail)
{
    public const string MostlyUncoded = "uncoded";
    public const double VitalShare = .80;
    public const double MostUncoded = .20;

    public static Ranking Of(IReadOnlyDictionary<string, long> counts, long uncoded)
    {
        var coded = counts.Values.Sum();
        if (coded == 0)
        {
            return new Ranking(0, uncoded, [], [], Wording.NotEnoughData, "1");
        }

        var ordered = counts.Where(pair => pair.Value > 0).ToList();
        ordered.Sort((left, right) => right.Value != left.Value ? right.Value.CompareTo(left.Value) : Utf8Text.Compare(left.Key, right.Key));
        var rows = new List<DriverRow>(ordered.Count);
        var running = 0L;
        foreach (var (value, count) in ordered)
        {
            running += count;
            var (share, low, high) = Wilson.Of(count, coded);
            rows.Add(new DriverRow(value, count, share, low, high, (double)running / coded));
        }

        var vital = rows.FindIndex(row => row.Cumulative >= VitalShare) + 1;
        var blocked = uncoded > MostUncoded * (coded + uncoded);
        return new Ranking(
            coded, uncoded, rows, [.. rows.Take(vital).Select(row => row.Value)],
            blocked ? Wording.NotEnoughData : Say(rows, coded), blocked ? MostlyUncoded : "");
    }

    // A second value that was never seen still has an upper bound: one single answer leads nothing.
    private static Wording Say(List<DriverRow> rows, long coded)
    {
        var second = rows.Count > 1 ? rows[1].High : Wilson.Of(0, coded).High;
        return rows[0].Low > .5 ? Wording.Majority : rows[0].Low > second ? Wording.Leading : Wording.NotDistinguishable;
    }
}
