namespace Journey.Owners.Owners;

/// <summary>The touchpoints of a map in its order, its handoffs (null where they have not been told), and the days its window lasts (0 where it has none).</summary>
internal sealed record MapLine(IReadOnlyList<LineTouchpoint> Touchpoints, IReadOnlyList<ToldHandoff>? Told, int Days = 0)
{
    public static readonly MapLine Empty = new([], null);

    /// <summary>The handoffs in the order of the map, those that were dismissed in their places.</summary>
    public IReadOnlyList<Handoff> Handoffs()
    {
        var places = Touchpoints.Select((touchpoint, place) => (touchpoint.Id, place)).ToDictionary(known => known.Id, known => known.place);
        return
        [
            .. (Told ?? []).Where(told => places.ContainsKey(told.From) && places.ContainsKey(told.To))
                .OrderBy(told => places[told.From]).ThenBy(told => places[told.To])
                .Select(told => new Handoff(told, Touchpoints[places[told.From]], Touchpoints[places[told.To]])),
        ];
    }
}
