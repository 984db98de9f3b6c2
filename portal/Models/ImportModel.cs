using Journey.Evidence.V1;
using Journey.Portal.Text;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Models;

/// <summary>An import in its panel.</summary>
public sealed record ImportModel(string Unit, ImportState State)
{
    /// <summary>Set when the page was there before the import ended: what stands below it is older and never moves by itself.</summary>
    public bool Watched { get; init; }

    /// <summary>Whether the reader may stop it and let it go on.</summary>
    public bool MayWrite { get; init; }

    public bool Running => State.Phase is ImportPhase.Queued or ImportPhase.Running;

    public bool Paused => State.Phase == ImportPhase.Paused;

    public int Percent => State.BytesTotal <= 0 ? 0 : (int)Math.Clamp(State.BytesRead * 100 / State.BytesTotal, 0, 100);

    /// <summary>Time left at the speed so far; null before enough was read to say.</summary>
    public double? SecondsLeft => Running && State is { Seconds: > 1, BytesRead: > 0 } && State.BytesTotal > State.BytesRead
        ? State.Seconds * (State.BytesTotal - State.BytesRead) / State.BytesRead
        : null;

    /// <summary>Reasons for rejection with the first line of each, the most frequent first. They are counted among the problems told, which are at most 100.</summary>
    public IReadOnlyList<(int Count, ImportProblem First)> Reasons =>
        [.. State.Problems.GroupBy(problem => (problem.Field, Sentences.Unquoted(problem.Reason))).Select(group => (group.Count(), group.First())).OrderByDescending(reason => reason.Item1)];

    /// <summary>Something to say when the end or another quarter is reached since what was told last; not every second.</summary>
    public string? Announcement(int told) => this switch
    {
        { State.Phase: ImportPhase.Done } => T("Import done: {0} accepted, {1} rejected.", Figures.Count(State.Accepted), Figures.Count(State.Rejected)),
        { State.Phase: ImportPhase.Paused } => T("The import is paused."),
        { State.Phase: ImportPhase.Cancelled } => T("The import is cancelled. What was accepted before stays."),
        { Running: false } => T("The import stopped."),
        _ when Percent / 25 > told / 25 => T("Import at {0} %.", Percent / 25 * 25),
        _ => null,
    };
}
