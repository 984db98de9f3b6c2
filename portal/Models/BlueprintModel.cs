using Journey.Maps.V1;

namespace Journey.Portal.Models;

/// <summary>A map as a service blueprint: five lanes on its own steps, in order.</summary>
public sealed class BlueprintModel
{
    /// <summary>Column 1 holds the names of the lanes.</summary>
    const int FirstColumn = 2;

    /// <summary>The stylesheet places as many columns beside one another.</summary>
    const int MostColumns = 40;

    readonly HashSet<string> unseen;
    readonly List<(Stage Stage, BlueprintColumn Column)> placed;

    public BlueprintModel(ComparePageModel page)
    {
        Page = page;
        unseen = [.. page.Compare.Blueprint?.UnseenTouchpoints ?? []];
        var steps = page.View.Steps.ToList();
        placed =
        [
            .. from stage in page.View.Document.Stages
               from step in stage.Steps
               select (stage, Column(step) with { IsFirst = step == steps[0], IsLast = step == steps[^1] }),
        ];
        Bands = [.. placed.Chunk(Widest(placed.Count)).Select(Band)];
    }

    public static IReadOnlyList<BlueprintLane> Lanes { get; } =
        [BlueprintLane.PhysicalEvidence, BlueprintLane.CustomerActions, BlueprintLane.Frontstage, BlueprintLane.Backstage, BlueprintLane.SupportProcesses];

    public ComparePageModel Page { get; }

    public MapView View => Page.View;

    /// <summary>The path in parts that stand under one another, each as wide as the others; most maps need only one.</summary>
    public IReadOnlyList<IReadOnlyList<BlueprintPart>> Bands { get; }

    public IEnumerable<BlueprintColumn> Columns => placed.Select(place => place.Column);

    /// <summary>Lanes in which nothing stands at any step.</summary>
    public IReadOnlyList<BlueprintLane> Empty => [.. Lanes.Where(lane => lane != BlueprintLane.CustomerActions && Columns.All(column => column.Cells.Single(cell => cell.Lane == lane).IsEmpty))];

    /// <summary>Failure points, those below the line of visibility first, in the order of the path.</summary>
    public IReadOnlyList<(FailurePoint Failure, BlueprintLane Lane, Step? Step)> Failures
    {
        get
        {
            var steps = View.Steps.ToList();
            return
            [
                .. View.Document.FailurePoints.Select(failure => (failure, LaneOf(failure), steps.FirstOrDefault(step => step.Id == failure.Step)))
                    .OrderBy(found => IsBelow(found.Item2) ? 0 : 1).ThenBy(found => steps.FindIndex(step => step.Id == found.failure.Step)),
            ];
        }
    }

    /// <summary>Steps that could stand backstage, each with its form.</summary>
    public IReadOnlyList<BackstageModel> Candidates =>
        [.. (Page.Compare.Blueprint?.InternalProcess?.MoveBackstage ?? []).Where(found => View.Steps.Any(step => step.Id == found.Step)).Select(found => new BackstageModel(Page, found))];

    public static bool IsBelow(BlueprintLane lane) => lane is BlueprintLane.Backstage or BlueprintLane.SupportProcesses;

    /// <summary>The lane in which it breaks: where nothing is said, where the customer sees it.</summary>
    public static BlueprintLane LaneOf(FailurePoint failure) => failure.Lane == BlueprintLane.Unspecified ? BlueprintLane.Frontstage : failure.Lane;

    /// <summary>The handoff at which a touchpoint takes over from another unit; null where none does.</summary>
    public DesignedHandoff? Into(Touchpoint touchpoint) => View.Designed.FirstOrDefault(handoff => handoff.ChangesOwner && handoff.To == touchpoint.Id && handoff.Terms is not { Dismissal.Length: > 0 });

    static int Widest(int columns) => (int)Math.Ceiling(Math.Max(columns, 1) / Math.Ceiling(Math.Max(columns, 1) / (double)MostColumns));

    IReadOnlyList<BlueprintPart> Band((Stage Stage, BlueprintColumn Column)[] band)
    {
        var (parts, start) = (new List<BlueprintPart>(), FirstColumn);
        foreach (var stage in band.GroupBy(place => place.Stage, ReferenceEqualityComparer.Instance).Select(group => group.ToList()))
        {
            parts.Add(new(stage[0].Stage, start, [.. stage.Select(place => place.Column)], stage[0].Column.Step != stage[0].Stage.Steps[0]));
            start += stage.Count;
        }
        return parts;
    }

    BlueprintColumn Column(Step step) => new(step,
    [
        .. Lanes.Select(lane => new BlueprintCell(
            lane,
            lane switch
            {
                BlueprintLane.Frontstage => [.. step.Touchpoints.Where(touchpoint => !unseen.Contains(touchpoint.Id))],
                BlueprintLane.Backstage => [.. step.Touchpoints.Where(touchpoint => unseen.Contains(touchpoint.Id))],
                _ => [],
            },
            [.. step.Lanes.Where(item => item.Lane == lane)],
            [.. View.Document.FailurePoints.Where(failure => failure.Step == step.Id && LaneOf(failure) == lane)])),
    ]);
}
