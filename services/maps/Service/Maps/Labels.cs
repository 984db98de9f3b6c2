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
    private readonly Dictionary<string, string> handoffs = [];

    public IReadOnlyDictionary<string, string> Given => given;

    public MapDocument Replace(MapDocument map)
    {
        // First what is not of our choosing: a handoff's id follows from its touchpoints, in a copy from the new ones.
        var terms = map.Handoffs.Select(Replace).ToList();
        foreach (var derived in isNew ? HandoffDesign.Derive(map) : [])
        {
            handoffs[derived.Id] = HandoffId.Of(Refer(derived.From.Id), Refer(derived.To.Id));
        }

        return ReplaceMarks(map) with
        {
            Stages = [.. map.Stages.Select(Replace)],
            PainPoints = [.. map.PainPoints.Select(p => p with { Id = Own(p.Id), Step = Refer(p.Step) })],
            CandidateFixes = [.. map.CandidateFixes.Select(f => f with { Id = Own(f.Id), PainPoint = Refer(f.PainPoint), Metric = ReferIfAny(f.Metric) })],
            ExpectedPaths = [.. map.ExpectedPaths.Select(p => p with { Id = Own(p.Id) })],
            Claims = [.. map.Claims.Select(c => c with { Id = Own(c.Id), Element = Refer(c.Element) })],
            Handoffs = terms,
            Translations = [.. map.Translations.Select(t => t with { Id = Own(t.Id), Element = Refer(t.Element) })],
        };
    }

    private MapDocument ReplaceMarks(MapDocument map) => map with
    {
        MomentsOfTruth = [.. map.MomentsOfTruth.Select(m => m with { Id = Own(m.Id), Step = Refer(m.Step) })],
        FailurePoints = [.. map.FailurePoints.Select(f => f with { Id = Own(f.Id), Step = Refer(f.Step) })],
        Marks = [.. map.Marks.Select(m => m with { Id = Own(m.Id), Step = Refer(m.Step) })],
        Assumptions = [.. map.Assumptions.Select(a => a with { Id = Own(a.Id), Claim = Refer(a.Claim) })],
        Metrics = [.. map.Metrics.Select(m => m with { Id = Own(m.Id), Element = Refer(m.Element) })],
        Dependencies = [.. map.Dependencies.Select(d => d with { Id = Own(d.Id), Element = Refer(d.Element) })],
        AdjacentLinks = [.. map.AdjacentLinks.Select(l => l with { Id = Own(l.Id) })],
        Absences = [.. map.Absences.Select(a => a with { Id = Own(a.Id) })],
    };

    /// <summary>The one spelling of an id; labels stay as they are.</summary>
    public static string Spell(string id) => Guid.TryParseExact(id, "D", out var own) ? own.ToString() : id;

    private Stage Replace(Stage stage) => stage with { Id = Own(stage.Id), Steps = [.. stage.Steps.Select(Replace)] };

    private Step Replace(Step step) => step with
    {
        Id = Own(step.Id),
        Touchpoints = [.. step.Touchpoints.Select(t => t with { Id = Own(t.Id) })],
        Emotions = [.. step.Emotions.Select(e => e with { Id = Own(e.Id) })],
        Lanes = [.. step.Lanes.Select(l => l with { Id = Own(l.Id) })],
        SubJourney = Spell(step.SubJourney),
    };

    private HandoffTerms Replace(HandoffTerms terms)
    {
        var (from, to) = (Refer(terms.From), Refer(terms.To));
        var own = HandoffId.Of(from, to);
        if (terms.Id.Length > 0 && Spell(terms.Id) != own)
        {
            handoffs[Spell(terms.Id)] = own;
            given[Spell(terms.Id)] = own;
        }

        return terms with { Id = own, From = from, To = to };
    }

    private string Own(string id) => id.Length == 0 ? newId().ToString() : Refer(id);

    private string ReferIfAny(string id) => id.Length == 0 ? "" : Refer(id);

    // A reference may come before what it refers to: claims about fixes.
    private string Refer(string id)
    {
        var spelled = Spell(id);
        if (spelled == Map || spelled == mapId.ToString())
        {
            return mapId.ToString();
        }

        if (handoffs.TryGetValue(spelled, out var handoff))
        {
            return handoff;
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
