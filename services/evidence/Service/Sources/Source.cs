using System.Text.Json;
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

    public Holding Holds { get; init; } = new();

    public int LastImport { get; set; }

    public SourceScope Scope => new(UnitNo, SourceNo);

    public IReadOnlyList<string> DimensionNames => JsonSerializer.Deserialize<string[]>(Dimensions)!;

    public IReadOnlyList<string> PersonalNames => JsonSerializer.Deserialize<string[]>(Personal)!;

    /// <summary>How many stand behind it as evidence: cases where it has them, else records.</summary>
    public long Size => Holds.Cases > 0 && Method is "log" ? Holds.Cases : Holds.Records;
}
