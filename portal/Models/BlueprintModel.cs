using Journey.Maps.V1;

namespace Journey.Portal.Models;

/// <summary>A map as a service blueprint: five lanes on its own steps, in order.</summary>
public sealed class BlueprintModel
{
    /// <summary>Column 1 holds the names of the lanes.</summary>
    const int FirstColumn = 2;

    readonly HashSet<string> unseen;

    public BlueprintModel(ComparePageModel page)
    {
        Page = page;
        unseen = [.. page.Compare.Blueprint?.UnseenTouchpoints ?? []];
        var steps = page.View.Steps.ToList();
        var (stages, column) = (new List<(Stage, int, IReadOnlyList<BlueprintColumn>)>(), FirstColumn);
        foreach (var stage in page.View.Document.Stages.Where(stage => stage.Steps.Count > 0))
        {
            stages.Add((stage, column, [.. stage.Steps.Select(step => Column(step) with { IsFirst = step == steps[0], IsLast = step == steps[^1] })]));
            column += stage.Steps.Count;
        }
        Stages = stages;
    }

    public static IReadOnlyList<BlueprintLane> Lanes { get; } =
        [BlueprintLane.PhysicalEvidence, BlueprintLane.CustomerActions, BlueprintLane.Frontstage, BlueprintLane.Backstage, BlueprintLane.SupportProcesses];

    public ComparePageModel Page { get; }

    public MapView View => Page.View;

    /// <summary>The stages that have steps, each with the column it begins in.</summary>
    public IReadOnlyList<(Stage Stage, int Start, IReadOnlyList<BlueprintColumn> Columns)> Stages { get; }

    public IEnumerable<BlueprintColumn> Columns => Stages.SelectMany(stage => stage.Columns);

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
