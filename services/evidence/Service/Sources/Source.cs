using System.Text.Json;
using Journey.Evidence.Aggregates;
using Journey.Evidence.Claims;
using Journey.Evidence.Storage;
using Journey.Platform.Storage;

namespace Journey.Evidence.Sources;

/// <summary>A source of evidence and what it holds so far.</summary>
internal sealed class Source : IUnitOwned
{
    public int SourceNo { get; init; }

    public Guid UnitId { get; set; }

    public required int UnitNo { get; init; }

    public required string Key { get; init; }

    public required string Name { get; init; }

    public required Origin Origin { get; init; }

    public required Tier Tier { get; init; }

    public required string Method { get; init; }

    public string? SourceKind { get; init; }

    public string? Link { get; init; }

    public string? IndependenceKey { get; init; }

    /// <summary>Names as a JSON list; see <see cref="DimensionNames"/>.</summary>
    public string Dimensions { get; init; } = "[]";

    /// <summary>Names as a JSON list; see <see cref="PersonalNames"/>.</summary>
    public string Personal { get; init; } = "[]";

    /// <summary>Id under which the source is cited.</summary>
    public required Guid ItemId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public long Records { get; set; }

    public long Events { get; set; }

    public long Cases { get; set; }

    public DateTimeOffset? Newest { get; set; }

    public long Revision { get; set; }

    public int LastImport { get; set; }

    public SourceScope Scope => new(UnitNo, SourceNo);

    public IReadOnlyList<string> DimensionNames => JsonSerializer.Deserialize<string[]>(Dimensions)!;

    public IReadOnlyList<string> PersonalNames => JsonSerializer.Deserialize<string[]>(Personal)!;

    /// <summary>How many stand behind it as evidence: cases where it has them, else records.</summary>
    public long Size => Cases > 0 && Method is "log" ? Cases : Records;

    /// <summary>Adds what a batch changed.</summary>
    /// <param name="counts">What it changed.</param>
    /// <param name="newest">Looks for the newest time of all; asked only when that of the newest record was corrected.</param>
    public void Count(BatchCounts counts, Func<long?> newest)
    {
        Records += counts.Accepted;
        Events += counts.Events;
        Cases += counts.Cases;
        Revision += counts.Accepted + counts.Corrected > 0 ? 1 : 0;
        var known = Newest?.ToUnixTimeMilliseconds() ?? CaseRecord.NoTime;
        if (counts.NewestLost != CaseRecord.NoTime && counts.NewestLost == known)
        {
            Newest = newest() is { } left ? DateTimeOffset.FromUnixTimeMilliseconds(left) : null;
        }
        else if (counts.Newest > known)
        {
            Newest = DateTimeOffset.FromUnixTimeMilliseconds(counts.Newest);
        }
    }
}
