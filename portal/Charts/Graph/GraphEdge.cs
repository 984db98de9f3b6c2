namespace Journey.Portal.Charts.Graph;

/// <summary>A drawn step from one activity to the next, with what stands beside it.</summary>
public sealed record GraphEdge(EdgeKind Kind, string Path, double Width, string Title, string Label = "", double LabelX = 0, double LabelY = 0)
{
    public string Class => Kind switch
    {
        EdgeKind.Line => "edge",
        EdgeKind.Skip => "edge skip",
        EdgeKind.Back => "edge back",
        _ => "edge side",
    };

    public bool HasTip => Kind != EdgeKind.Line;
}
