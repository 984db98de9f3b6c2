namespace Journey.Portal.Charts.Cases;

/// <summary>A drawn step from one event to the next.</summary>
public sealed record CaseEdge(string Class, string Path, string Title, string Label, double LabelX, double LabelY)
{
    public bool HasTip => Class != "edge";
}
