using Journey.Evidence.V1;
using Journey.Maps.V1;

namespace Journey.Portal.Models;

/// <summary>What the cases of a log did, held against the expected path of a map.</summary>
/// <param name="Reply">The figures.</param>
/// <param name="Logs">Logs that could be taken instead.</param>
public sealed record Observed(GetConformanceReply Reply, IReadOnlyList<LogChoice> Logs)
{
    /// <summary>Key of the log; empty where the unit has none.</summary>
    public string LogKey => Reply.Basis?.LogKey ?? "";

    public string LogName => Logs.FirstOrDefault(log => log.Key == LogKey)?.Name ?? LogKey;

    /// <summary>Whether elements have figures of their own: mapped, though perhaps too thinly for a headline.</summary>
    public bool HasElements => Reply.Elements.Count > 0 && Reply.Status != ConformanceStatus.NotMapped;

    public bool Told => Reply.Status == ConformanceStatus.Told;

    public long Closed => Reply.Basis is { } basis ? basis.Cases - basis.OpenCases : 0;

    public ElementConformance? At(Touchpoint touchpoint) => Reply.Elements.FirstOrDefault(element => element.ElementId == touchpoint.Id);

    public UnseenTouchpoint? Unseen(Touchpoint touchpoint) => Reply.NeverObserved.FirstOrDefault(unseen => unseen.ElementId == touchpoint.Id);

    /// <summary>The class of the line at a step: its width in tenths of the cases.</summary>
    public string FlowOf(Step step) => ReachOf(step) is { } share ? $" f{(int)Math.Round(Math.Clamp(share, 0, 1) * 10)}" : " guess";

    /// <summary>The largest share of cases that reached a touchpoint of the step; null where none can be told.</summary>
    public double? ReachOf(Step step) => step.Touchpoints.Select(touchpoint => At(touchpoint)?.Reached?.Share).Max();
}
