using System.Text.Json;
using Journey.Evidence.Figures;
using Journey.Evidence.Sources;
using Journey.Evidence.Storage;
using Journey.Platform.Storage;

namespace Journey.Evidence.Logs;

/// <summary>A log over sources: a scope of its own with words, lines, cases and aggregates, and what it holds so far.</summary>
internal sealed class Log : IUnitOwned
{
    public int LogNo { get; init; }

    public Guid UnitId { get; set; }

    public required int UnitNo { get; init; }

    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>Keys of its sources as a JSON list; see <see cref="SourceKeys"/>.</summary>
    public required string Sources { get; init; }

    public string? Anchor { get; init; }

    public string? End { get; init; }

    public int? Days { get; init; }

    public required CaseRule CaseRule { get; init; }

    public string? SegmentBy { get; init; }

    /// <summary>Word of the anchor in the log's scope, 0 without one.</summary>
    public int AnchorWord { get; init; }

    /// <summary>Word of the end in the log's scope, 0 without one.</summary>
    public int EndWord { get; init; }

    /// <summary>Names of the dimensions of all its sources as a JSON list; see <see cref="DimensionNames"/>.</summary>
    public required string Dimensions { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public Holding Holds { get; init; } = new();

    /// <summary>Sources are numbered upwards from 1 and logs downwards from -1, so that both keep their rows in the same tables.</summary>
    public SourceScope Scope => new(UnitNo, -LogNo);

    public IReadOnlyList<string> SourceKeys => JsonSerializer.Deserialize<string[]>(Sources)!;

    public IReadOnlyList<string> DimensionNames => JsonSerializer.Deserialize<string[]>(Dimensions)!;

    public CutRule Rule => new(
        AnchorWord == 0 ? null : AnchorWord, EndWord == 0 ? null : EndWord, Days is { } days ? days * CutRule.Day : null, CaseRule == CaseRule.Anchor);
}
