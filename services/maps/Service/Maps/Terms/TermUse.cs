namespace Journey.Maps.Maps;

/// <summary>That a map uses a term: the key as the dictionary reads it, and what the map calls it.</summary>
internal sealed record TermUse(TermKind Kind, string Key, string Name, string Place)
{
    /// <summary>What a document uses, each place once.</summary>
    public static IReadOnlyList<TermUse> Of(MapDocument map, Merges merges)
    {
        var uses = new List<TermUse>();
        foreach (var (stage, s) in map.Stages.Select((stage, s) => (stage, s)))
        {
            foreach (var (step, i) in stage.Steps.Select((step, i) => (step, i)))
            {
                foreach (var (touchpoint, t) in step.Touchpoints.Select((touchpoint, t) => (touchpoint, t)))
                {
                    var place = $"stages[{s}].steps[{i}].touchpoints[{t}]";
                    uses.Add(new TermUse(TermKind.Touchpoint, merges.Touchpoint(touchpoint.Key), touchpoint.Name, $"{place}.key"));
                    uses.Add(new TermUse(TermKind.Channel, merges.ChannelKey(touchpoint.Channel), touchpoint.Channel, $"{place}.channel"));
                }
            }
        }

        return uses;
    }
}
