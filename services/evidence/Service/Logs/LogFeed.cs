using Journey.Evidence.Storage;
using Journey.Platform.Storage;

namespace Journey.Evidence.Logs;

/// <summary>How far a log has read one of its sources. Written in the transaction that writes what was read.</summary>
internal sealed class LogFeed : IUnitOwned
{
    public required int LogNo { get; init; }

    /// <summary>Place of the source in the log: of equal times the one of the earlier source comes first.</summary>
    public required int Place { get; init; }

    public Guid UnitId { get; set; }

    public required int UnitNo { get; init; }

    public required int SourceNo { get; init; }

    /// <summary>Newest revision of the source of which something was read.</summary>
    public long Revision { get; set; }

    /// <summary>Number of the last record that was read.</summary>
    public long Through { get; set; }

    /// <summary>Whether all of the revision was read.</summary>
    public bool Whole { get; set; } = true;

    public SourceScope Source => new(UnitNo, SourceNo);

    public bool IsBehind(long revision) => !Whole || Revision < revision;
}
