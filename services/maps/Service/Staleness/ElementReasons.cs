using Journey.Maps.Maps;

namespace Journey.Maps.Staleness;

/// <summary>Holds each element against the changes (DOMAIN d2).</summary>
internal static class ElementReasons
{
    public static IReadOnlyList<StaleElement> Of(StaleSubject subject)
    {
        var depends = DependsOn.Of(subject.Map.Document, subject.Whole);
        var verified = subject.Attestations.Where(attestation => attestation.HoldsFor(subject.Map.Version)).GroupBy(attestation => attestation.Element)
            .ToDictionary(group => group.Key, group => group.MaxBy(attestation => attestation.At)!);
        var heavy = Heavy(subject);
        return
        [
            .. from element in Element.Of(subject.Map.Document, subject.Whole).DistinctBy(element => element.Id)
               let found = Look(subject, element, [.. depends[element.Id]], verified.GetValueOrDefault(element.Id), heavy.Contains(element.Id))
               where found.DependsOn.Count + found.Reasons.Count + found.Scheduled.Count > 0
               select found,
        ];
    }

    private static StaleElement Look(StaleSubject subject, Element element, IReadOnlyList<DependsOn> depends, Attestation? last, bool weighs)
    {
        // Who never verified it wrote it, at the earliest when the map was begun: what held before is no news to them.
        var since = last?.At ?? subject.WrittenAt;
        var all = Reasons(subject, element, depends).Where(reason => reason.Since > since).OrderBy(reason => reason.Since).ToList();
        var (open, scheduled) = (all.Where(reason => reason.Since <= subject.AsOf).ToList(), all.Where(reason => reason.Since > subject.AsOf).ToList());
        var status = open.Count > 0 ? Freshness.Stale : last is null ? Freshness.Unknown : scheduled.Count > 0 ? Freshness.Scheduled : Freshness.Fresh;
        return new StaleElement(element.Id, element.Kind, element.Title, status, weighs, last?.At, last?.By ?? "", last?.ByWordOnly ?? false, open, scheduled, depends);
    }

    private static IEnumerable<StaleReason> Reasons(StaleSubject subject, Element element, IReadOnlyList<DependsOn> depends) =>
    [
        .. from change in subject.Changes
           where change.Counts()
           let met = change.Scope.On().Intersect(depends).ToList()
           where met.Count > 0
           select new StaleReason(
               Enum.Parse<StaleCause>(change.Kind.ToString()), change.Words(), string.Join(", ", met.Select(thing => thing.Id)), change.EffectiveAt, change.Materiality, change.Change),
        .. element.Kind == "map" ? OfWhole(subject) : [],
    ];

    // What speaks of the whole journey is a reason to look at the map itself.
    private static IEnumerable<StaleReason> OfWhole(StaleSubject subject) =>
    [
        .. subject.Definitions.Select(definition => new StaleReason(
            StaleCause.Definition, $"Version {definition.Version} of the segment's definition holds; the map was made with {subject.Map.Document.Segment.DefinitionVersion}.", "",
            definition.Since, Materiality.Material)),
        .. subject.Drifts.Select(drift => drift.AsReason()).OfType<StaleReason>(),
    ];

    // Moments of truth are steps that decide: what happens in such a step decides with it.
    private static HashSet<string> Heavy(StaleSubject subject)
    {
        var map = subject.Map.Document;
        var deciding = map.MomentsOfTruth.Select(moment => moment.Step).ToHashSet();
        return
        [
            subject.Whole,
            .. subject.Cited,
            .. HandoffDesign.Derive(map).Select(handoff => handoff.Id), .. map.Handoffs.Select(terms => terms.Id),
            .. map.MomentsOfTruth.Select(moment => moment.Id),
            .. deciding,
            .. map.Stages.SelectMany(stage => stage.Steps).Where(step => deciding.Contains(step.Id)).SelectMany(step => step.Touchpoints).Select(touchpoint => touchpoint.Id),
        ];
    }
}
