using Journey.Evidence.V1;

namespace Journey.Portal.Models;

/// <summary>An import in its panel.</summary>
public sealed record ImportModel(string Unit, ImportState State)
{
    /// <summary>Set when the page was there before the import ended: what stands below it is older and never moves by itself.</summary>
    public bool Watched { get; init; }

    public bool Running => State.Phase is ImportPhase.Queued or ImportPhase.Running;

    public int Percent => State.BytesTotal <= 0 ? 0 : (int)Math.Clamp(State.BytesRead * 100 / State.BytesTotal, 0, 100);

    /// <summary>Something to say when the end or another quarter is reached since what was told last; not every second.</summary>
    public string? Announcement(int told) => this switch
    {
        { Running: false, State.Phase: ImportPhase.Done } => $"Import done: {Text.Figures.Count(State.Accepted)} accepted, {Text.Figures.Count(State.Rejected)} rejected.",
        { Running: false } => "The import stopped.",
        _ when Percent / 25 > told / 25 => $"Import at {Percent / 25 * 25} %.",
        _ => null,
    };
}
