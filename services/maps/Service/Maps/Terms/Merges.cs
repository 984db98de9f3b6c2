namespace Journey.Maps.Maps;

/// <summary>Which keys of the unit's dictionary were merged into which. Maps are read as using the new key; what is stored stays as it was written.</summary>
internal sealed class Merges(IReadOnlyDictionary<(TermKind Kind, string From), string> into)
{
    public static Merges None { get; } = new(new Dictionary<(TermKind, string), string>());

    public string Touchpoint(string key) => into.GetValueOrDefault((TermKind.Touchpoint, key), key);

    public string ChannelKey(string words)
    {
        var key = Maps.ChannelKey.Of(words);
        return into.GetValueOrDefault((TermKind.Channel, key), key);
    }

    /// <summary>The document with new keys in the place of merged ones; a touchpoint says which key it was written with among those it replaces.</summary>
    public MapDocument Read(MapDocument map)
    {
        if (into.Count == 0)
        {
            return map;
        }

        var written = map.Stages.SelectMany(stage => stage.Steps).SelectMany(step => step.Touchpoints).Select(t => t.Key).ToHashSet();
        var held = written.ToHashSet();
        // A key that another touchpoint of the map has already stays as it was written: a map that can be read has each key once.
        var now = written.ToDictionary(key => key, key => Touchpoint(key) is var merged && merged != key && held.Add(merged) ? merged : key);
        held.ExceptWith(now.Where(pair => pair.Key != pair.Value).Select(pair => pair.Key));
        return map with
        {
            Stages = [.. map.Stages.Select(stage => stage with { Steps = [.. stage.Steps.Select(step => Read(step, now, held))] })],
            ExpectedPaths = [.. map.ExpectedPaths.Select(path => path with { Touchpoints = [.. path.Touchpoints.Select(key => now.GetValueOrDefault(key, key))] })],
        };
    }

    private Step Read(Step step, Dictionary<string, string> now, HashSet<string> held) => step with
    {
        Touchpoints = [.. step.Touchpoints.Select(t => t with
        {
            Key = now[t.Key],
            Channel = into.GetValueOrDefault((TermKind.Channel, Maps.ChannelKey.Of(t.Channel)), t.Channel),
            Replaces = now[t.Key] == t.Key ? t.Replaces : [.. t.Replaces.Append(t.Key).Where(key => !held.Contains(key)).Distinct()],
        })],
    };
}
