using Journey.Evidence.Logs;

namespace Journey.Evidence.Figures;

/// <summary>A query resolved against its log.</summary>
/// <param name="Log">What is read.</param>
/// <param name="Words">Its words.</param>
/// <param name="Zone">Zone of the unit's days.</param>
/// <param name="Rule">How lines are cut: the log's own rule with what was asked in its place.</param>
/// <param name="Segment">Word of the segment, 0 for cases without one, null for all.</param>
/// <param name="From">Milliseconds: only cases that start then or later.</param>
/// <param name="To">Milliseconds: only cases that start before.</param>
/// <param name="Days">The same in days, where both are starts of days.</param>
/// <param name="AsOf">Milliseconds: later records are not looked at.</param>
/// <param name="Revision">An older revision of the log.</param>
/// <param name="Keep">Which records are looked at.</param>
/// <param name="Query">As it was asked.</param>
internal sealed record Asked(
    LogScope Log, Vocabulary Words, TimeZoneInfo Zone, CutRule Rule, int? Segment, long? From, long? To, Selection? Days, long? AsOf, long? Revision,
    Keep Keep, FigureQuery Query)
{
    public int Top => Query.Top ?? FigureQuery.Rows;

    /// <summary>Whether the log keeps the answer.</summary>
    public bool IsKept => Days is not null && AsOf is null && Revision is null && Keep.All && Rule == Log.Rule;

    public ScanKey Key(string what) => new(what, Log.Scope, Revision ?? Log.Revision, Rule, Segment, From, To, AsOf, Keep.Key);

    /// <summary>What of the query the log does not keep, by name.</summary>
    public IEnumerable<string> Beyond()
    {
        if (Rule != Log.Rule)
        {
            yield return "anchor, days, end, caseRule, gap";
        }

        if (Days is null)
        {
            yield return "from, to";
        }

        if (AsOf is not null)
        {
            yield return "asOf";
        }

        if (Revision is not null)
        {
            yield return "revision";
        }

        if (!Keep.All)
        {
            yield return "where";
        }
    }
}
