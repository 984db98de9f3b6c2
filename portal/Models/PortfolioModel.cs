using Journey.Maps.V1;

namespace Journey.Portal.Models;

/// <summary>The unit's journeys side by side: where they are missing or cannot be relied on, and where most is at stake.</summary>
/// <param name="Frame">The frame of the page.</param>
/// <param name="Journeys">The journeys that were looked at; null where they are not known right now.</param>
/// <param name="Defined">Segments that are defined.</param>
/// <param name="Stakes">What is at stake on those journeys of which evidence tells.</param>
public sealed record PortfolioModel(Frame Frame, IReadOnlyList<MappedJourney>? Journeys, IReadOnlyList<SegmentDefinition> Defined, IReadOnlyList<StakesModel> Stakes)
{
    /// <summary>How many journeys stand on the pages before.</summary>
    public int Before { get; init; }

    /// <summary>How many were looked at here.</summary>
    public int Shown { get; init; }

    /// <summary>How many the unit has.</summary>
    public int All { get; init; }

    /// <summary>The journey after which the next page begins; empty where this is the last.</summary>
    public string Next { get; init; } = "";

    public bool IsCut => Shown < All;

    /// <summary>Segments in the order of the columns: those that should have a map of their own first.</summary>
    public IReadOnlyList<(string Key, string Name, bool Wanted)> Segments =>
    [
        .. Defined.Select(segment => (segment.Key, segment.Name, Wanted: segment.Priority))
            .Concat((Journeys ?? []).Select(journey => journey.Summary.Segment).OfType<Segment>().Select(segment => (segment.Key, segment.Name, Wanted: segment.Priority)))
            .Where(segment => segment.Key.Length > 0).DistinctBy(segment => segment.Key)
            .OrderByDescending(segment => segment.Wanted).ThenBy(segment => segment.Name, StringComparer.Ordinal),
    ];

    public IEnumerable<MatrixFamily> Families
    {
        get
        {
            var segments = Segments;
            return (Journeys ?? []).Where(journey => !journey.Summary.Target).GroupBy(journey => journey.Family).Select(family => new MatrixFamily(
                family.First().Summary.Title,
                [
                    .. from stage in family.SelectMany(journey => journey.Version.Document.Stages).Select(stage => stage.Title).Distinct(StringComparer.OrdinalIgnoreCase)
                       select (stage, (IReadOnlyList<MatrixCell>)[.. segments.Select(segment => CellOf(family, stage, segment))]),
                ]));
        }
    }

    public int Count(StageGround ground) => Families.SelectMany(family => family.Stages).SelectMany(stage => stage.Cells).Count(cell => cell.Ground == ground && (ground != StageGround.None || cell.Wanted));

    /// <summary>Pain points by what is at stake: those with a value first, by currency, then those where only customers are counted.</summary>
    public IReadOnlyList<StakeLine> Ranked =>
    [
        .. Stakes.SelectMany(of => of.Rows.Where(row => row.Stake is not null).Select(row => new StakeLine(of, row.Pain, row.Stake!)))
            .Where(line => line.Size > 0)
            .OrderBy(line => line.Unit.Length == 0).ThenBy(line => line.Unit, StringComparer.Ordinal).ThenByDescending(line => line.Size),
    ];

    static MatrixCell CellOf(IEnumerable<MappedJourney> family, string stage, (string Key, string Name, bool Wanted) segment) =>
        family.FirstOrDefault(journey => journey.Summary.Segment?.Key == segment.Key)?.Cell(stage, segment.Name, segment.Wanted) ?? new(segment.Name, StageGround.None, "", 0, 0, segment.Wanted);
}
