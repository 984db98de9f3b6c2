using Journey.Evidence.Aggregates;
using Journey.Evidence.Storage;
using Journey.Platform.Identity;

namespace Journey.Evidence.Figures;

/// <summary>What a viewer may not see: groups so small that they say something about single people (docs/decisions/0029).</summary>
internal static class SmallGroups
{
    public const int Least = 10;

    public static bool Matter(Caller caller) => caller.Role < Role.Contributor;

    /// <summary>Refuses what the log does not declare. A segment over some days could be had as a difference of two others, so it is refused too.</summary>
    public static void Check(Caller caller, Asked asked, params IEnumerable<string> more)
    {
        if (!Matter(caller))
        {
            return;
        }

        var days = asked.Segment is not null && (asked.From ?? asked.To) is not null ? (IEnumerable<string>)["segment"] : [];
        var beyond = asked.Beyond().Concat(days).Concat(more).Distinct().ToList();
        if (beyond.Count > 0)
        {
            throw new DeclaredReadsOnly(beyond);
        }
    }

    /// <summary>
    /// Days of rows by attribute: two ranges that both show a row give the row of the days between them, however few it has. So a viewer has
    /// such rows over all days only.
    /// </summary>
    public static IEnumerable<string> ByAttribute(Asked asked, bool byAttribute) => byAttribute && (asked.From ?? asked.To) is not null ? ["from, to"] : [];

    /// <summary>Whether the segment that is asked for is withheld.</summary>
    public static bool Withhold(Caller caller, BulkStore store, Asked asked) =>
        Matter(caller) && asked.Segment is { } segment
        && new[] { Tally.Cases, Tally.Records }.Any(kind => Hidden(FigureTables.BySegment(store, asked.Log.Scope, kind)).Contains(segment));

    /// <summary>
    /// The groups to hide: those below the least size, and where these could be had by subtraction from the total, the smallest of the
    /// others until at least two are hidden that together are large enough.
    /// </summary>
    public static HashSet<T> Hidden<T>(IReadOnlyDictionary<T, long> groups)
        where T : notnull
    {
        var hidden = new HashSet<T>();
        var sum = 0L;
        foreach (var (group, n) in groups.Where(pair => pair.Value > 0).OrderBy(pair => pair.Value))
        {
            if (n >= Least && (hidden.Count == 0 || (hidden.Count > 1 && sum >= Least)))
            {
                break;
            }

            hidden.Add(group);
            sum += n;
        }

        return hidden;
    }

    /// <summary>The rows that stay.</summary>
    public static List<TRow> Shown<TRow>(IReadOnlyList<TRow> rows, Func<TRow, long> n)
    {
        var hidden = Hidden(Enumerable.Range(0, rows.Count).ToDictionary(i => i, i => n(rows[i])));
        return [.. rows.Where((_, i) => !hidden.Contains(i))];
    }

    public static Ranking Hide(Ranking ranking)
    {
        var rows = Shown(ranking.Rows, row => row.Count);
        return ranking with { Rows = rows, VitalFew = [.. ranking.VitalFew.Intersect(rows.Select(row => row.Value))] };
    }

    /// <summary>Rows of one segment's paths.</summary>
    public static LogPaths Hide(LogPaths paths) => paths with
    {
        TopVariants = Shown(paths.TopVariants, row => row.Cases),
        Edges = Shown(paths.Edges, row => row.Count),
        ActivityCounts = Shown(paths.ActivityCounts, row => row.Value),
        Starts = Shown(paths.Starts, row => row.Cases),
        Ends = Shown(paths.Ends, row => row.Cases),
        Funnel = Shown(paths.Funnel, row => row.Cases),
        Services = Shown(paths.Services, row => row.Seconds.N),
    };
}
