namespace Journey.Maps.Maps;

/// <summary>
/// Gives ids to elements that came with a label or with nothing, and carries references over. Ids are kept where a map is revised, so that
/// what was removed comes back as itself; in a new map they are labels like others, or a copy would share its elements with its model.
/// </summary>
internal sealed class Labels(Guid mapId, bool isNew, Func<Guid> newId)
{
    /// <summary>The label by which a document that has no id yet means the map itself.</summary>
    public const string Map = "map";

    private readonly Dictionary<string, string> given = [];

    public IReadOnlyDictionary<string, string> Given => given;

    public MapDocument Replace(MapDocument map) => map with
    {
        Stages = [.. map.Stages.Select(Replace)],
        PainPoints = [.. map.PainPoints.Select(p => p with { Id = Own(p.Id), Step = Refer(p.Step) })],
        CandidateFixes = [.. map.CandidateFixes.Select(f => f with { Id = Own(f.Id), PainPoint = Refer(f.PainPoint) })],
        ExpectedPaths = [.. map.ExpectedPaths.Select(p => p with { Id = Own(p.Id) })],
        Claims = [.. map.Claims.Select(c => c with { Id = Own(c.Id), Element = Refer(c.Element) })],
    };

    /// <summary>The one spelling of an id; labels stay as they are.</summary>
    public static string Spell(string id) => Guid.TryParseExact(id, "D", out var own) ? own.ToString() : id;

    private Stage Replace(Stage stage) => stage with { Id = Own(stage.Id), Steps = [.. stage.Steps.Select(Replace)] };

    private Step Replace(Step step) => step with
    {
        Id = Own(step.Id),
        Touchpoints = [.. step.Touchpoints.Select(t => t with { Id = Own(t.Id) })],
        Emotions = [.. step.Emotions.Select(e => e with { Id = Own(e.Id) })],
    };

    private string Own(string id) => id.Length == 0 ? newId().ToString() : Refer(id);

    // A reference may come before what it refers to: claims about fixes.
    private string Refer(string id)
    {
        var spelled = Spell(id);
        if (spelled == Map || spelled == mapId.ToString())
        {
            return mapId.ToString();
        }

        if (!isNew && Guid.TryParseExact(id, "D", out _))
        {
            return spelled;
        }

        if (!given.TryGetValue(spelled, out var own))
        {
            given[spelled] = own = newId().ToString();
        }

        return own;
    }
}
