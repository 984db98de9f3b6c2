using Journey.Evidence.Aggregates;

namespace Journey.Evidence.Sources;

/// <summary>What a source or a log holds so far. Written in the transaction of what changes it.</summary>
internal sealed class Holding
{
    /// <summary>Records; in a log those in its cases.</summary>
    public long Records { get; set; }

    /// <summary>Events; in a log those in its cases.</summary>
    public long Events { get; set; }

    public long Cases { get; set; }

    /// <summary>Newest time of a record, also of one that is in no case.</summary>
    public DateTimeOffset? Newest { get; set; }

    /// <summary>Goes up by one with every batch that changed something.</summary>
    public long Revision { get; set; }

    public void Count(long records, long events, long cases)
    {
        Records += records;
        Events += events;
        Cases += cases;
    }

    /// <summary>Keeps the newest time.</summary>
    /// <param name="came">Newest time of what came, in milliseconds since 1970 or <see cref="CaseRecord.NoTime"/>.</param>
    /// <param name="lost">Newest time of what was taken back, likewise.</param>
    /// <param name="newest">Looks for the newest time of all; asked only when that of the newest record was taken back.</param>
    public void Date(long came, long lost, Func<long?> newest)
    {
        var known = Newest?.ToUnixTimeMilliseconds() ?? CaseRecord.NoTime;
        var now = lost != CaseRecord.NoTime && lost == known ? newest() ?? CaseRecord.NoTime : Math.Max(known, came);
        Newest = now == CaseRecord.NoTime ? null : DateTimeOffset.FromUnixTimeMilliseconds(now);
    }
}
