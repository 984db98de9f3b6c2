using Journey.Evidence.V1;

namespace Journey.Portal.Charts.Flow;

/// <summary>Something that takes a place in a row of the drawing: an activity, or an edge on its way past the row.</summary>
internal sealed class FlowItem(int row, double left, double right)
{
    public int Row => row;

    /// <summary>Room needed to the left and right of its middle.</summary>
    public double Left => left;

    public double Right => right;

    /// <summary>Set for an activity.</summary>
    public FlowActivity? Activity { get; init; }

    /// <summary>Set for an edge.</summary>
    public Edge? Edge { get; init; }

    /// <summary>Whether the edge carries its words here.</summary>
    public bool Labelled { get; init; }

    /// <summary>-1 left of the main line, 0 on it, 1 right of it.</summary>
    public int Side { get; init; }

    public List<FlowItem> Up { get; } = [];

    public List<FlowItem> Down { get; } = [];

    /// <summary>Where its middle stands; found by <see cref="FlowPlacement"/>.</summary>
    public double X { get; set; }
}
