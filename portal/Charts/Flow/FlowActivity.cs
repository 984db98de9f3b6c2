namespace Journey.Portal.Charts.Flow;

/// <summary>An activity of a log: how often it was seen, and how often it was the first or the last event of a case.</summary>
public sealed record FlowActivity(string Name, long Count, long Starts, long Ends)
{
    /// <summary>Of all times it was seen, the share after which nothing more came.</summary>
    public double EndShare => Count == 0 ? 0 : (double)Ends / Count;
}
