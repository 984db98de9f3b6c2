using Journey.Evidence.V1;

namespace Journey.Portal.Charts.Flow;

/// <summary>A step as it is drawn: its curve and where its words stand.</summary>
public sealed record FlowLine(Edge Edge, EdgeKind Kind, string Path, double Width, double LabelX, double LabelY, bool LabelLeft, string Label)
{
    public string Class => Kind switch
    {
        EdgeKind.Line => "edge",
        EdgeKind.Back => "edge back",
        _ => "edge side",
    };

    public bool HasTip => Kind != EdgeKind.Line;

    /// <summary>A way back is written from the top down, so its tip is where the curve begins; a loop ends where it points.</summary>
    public bool TipFirst => Kind == EdgeKind.Back && Edge.From != Edge.To;
}
