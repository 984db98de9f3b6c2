namespace Journey.Portal.Charts.Flow;

/// <summary>What came directly before and after one activity. An empty name stands for the beginning or the end of a case.</summary>
public sealed class NeighbourShape
{
    public NeighbourShape(FlowLog log, string name)
    {
        Activity = log[name];
        Before = Rows(log.Edges.Where(edge => edge.To == name).Select(edge => new Neighbour(edge.From, edge.Count, edge.MedianSeconds)), Activity.Starts);
        After = Rows(log.Edges.Where(edge => edge.From == name).Select(edge => new Neighbour(edge.To, edge.Count, edge.MedianSeconds)), Activity.Ends);
    }

    public FlowActivity Activity { get; }

    public IReadOnlyList<Neighbour> Before { get; }

    public IReadOnlyList<Neighbour> After { get; }

    public double Share(Neighbour row) => Activity.Count == 0 ? 0 : (double)row.Count / Activity.Count;

    static IReadOnlyList<Neighbour> Rows(IEnumerable<Neighbour> rows, long none) =>
        [.. rows.Concat(none > 0 ? [new Neighbour("", none, null)] : []).OrderByDescending(row => row.Count).ThenBy(row => row.Name, StringComparer.Ordinal)];
}
