using Journey.Maps.Contracts;

namespace Journey.Maps.Maps;

/// <summary>The handoffs of a map, derived from its touchpoints (DOMAIN d7, designed part).</summary>
/// <param name="Version">Version they were derived from.</param>
/// <param name="Handoffs">In the order of the path.</param>
/// <param name="Touchpoints">Touchpoints of the map.</param>
/// <param name="OwnerChanges">Changes of organisation unit along the line.</param>
/// <param name="Unknown">Transitions of the line of which one side names no unit.</param>
internal sealed record HandoffDesign(int Version, IReadOnlyList<DesignedHandoff> Handoffs, int Touchpoints, int OwnerChanges, int Unknown)
{
    /// <summary>Ownership changes / (touchpoints - 1); null for fewer than two touchpoints.</summary>
    public double? Fragmentation => Touchpoints < 2 ? null : (double)OwnerChanges / (Touchpoints - 1);

    public static HandoffDesign Of(MapVersion map)
    {
        var units = Line(map.Document).Select(touchpoint => touchpoint.OperatedBy).ToList();
        return new HandoffDesign(map.Version, Derive(map.Document), units.Count, OperatingUnits.Changes(units), OperatingUnits.Unknown(units));
    }

    /// <summary>Where unit or channel changes on any expected path; without one, on the line itself.</summary>
    public static IReadOnlyList<DesignedHandoff> Derive(MapDocument map)
    {
        var line = Line(map).ToList();
        var byKey = line.Where(t => t.Key.Length > 0).DistinctBy(t => t.Key).ToDictionary(t => t.Key);
        var paths = map.ExpectedPaths.Select(path => path.Touchpoints.Where(byKey.ContainsKey).Select(key => byKey[key]).ToList()).ToList();
        var terms = map.Handoffs.DistinctBy(TermsKey).ToDictionary(TermsKey);
        return
        [
            .. (paths.Count == 0 ? [line] : paths)
                .SelectMany(path => path.Zip(path.Skip(1)))
                .Where(p => p.First.Id.Length > 0 && p.Second.Id.Length > 0 && p.First.Id != p.Second.Id)
                .DistinctBy(p => (p.First.Id, p.Second.Id))
                .Select(p => (p.First, p.Second, Owner: OperatingUnits.Differ(p.First.OperatedBy, p.Second.OperatedBy), Channel: p.First.Channel != p.Second.Channel))
                .Where(p => p.Owner || p.Channel)
                .Select(p => new DesignedHandoff(
                    HandoffId.Of(p.First.Id, p.Second.Id), p.First, p.Second, p.Owner, p.Channel,
                    terms.GetValueOrDefault((Labels.Spell(p.First.Id), Labels.Spell(p.Second.Id))))),
        ];
    }

    private static (string From, string To) TermsKey(HandoffTerms terms) => (Labels.Spell(terms.From), Labels.Spell(terms.To));

    private static IEnumerable<Touchpoint> Line(MapDocument map) => map.Stages.SelectMany(stage => stage.Steps).SelectMany(step => step.Touchpoints);
}
