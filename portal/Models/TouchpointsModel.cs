using Journey.Evidence.V1;
using Journey.Maps.V1;
using Journey.Platform.Errors;

namespace Journey.Portal.Models;

/// <summary>Which touchpoints of a map the activities of a log are. A null mapping means: not known right now.</summary>
/// <param name="Frame">The page around it.</param>
/// <param name="LogKey">Key of the log.</param>
/// <param name="Mapping">What was said so far.</param>
/// <param name="Maps">Maps whose touchpoints can be taken.</param>
/// <param name="Map">The chosen one; null where the unit has none.</param>
/// <param name="Wrong">What is wrong with what was sent.</param>
public sealed record TouchpointsModel(Frame Frame, string LogKey, TouchpointMapping? Mapping, IReadOnlyList<MapSummary> Maps, MapVersion? Map, IReadOnlyList<FieldViolation> Wrong)
{
    /// <summary>A likelier name is chosen in advance; a less likely one only offered.</summary>
    const double Likely = .5;

    public IEnumerable<Touchpoint> Touchpoints => Map?.Document.Stages.SelectMany(stage => stage.Steps).SelectMany(step => step.Touchpoints).DistinctBy(touchpoint => touchpoint.Key) ?? [];

    public IReadOnlyList<MappedActivity> Activities => Mapping?.Activities ?? [];

    public long Events => Activities.Sum(activity => activity.Events);

    /// <summary>Share of the events that are a touchpoint, as it was said.</summary>
    public double Coverage => Share(activity => activity.Touchpoint.Length > 0);

    /// <summary>The same once the proposals are taken.</summary>
    public double Reach => Share(activity => activity.Touchpoint.Length > 0 || Proposed(activity) is not null);

    public bool HasProposals => Activities.Any(activity => Proposed(activity) is not null);

    /// <summary>The touchpoint of the chosen map that is called most alike, where nothing was said yet.</summary>
    public TouchpointProposal? Proposed(MappedActivity activity) => activity.Touchpoint.Length > 0
        ? null
        : activity.Proposals.FirstOrDefault(proposal => proposal.Likeness >= Likely && Touchpoints.Any(touchpoint => touchpoint.Key == proposal.Touchpoint));

    public string Chosen(MappedActivity activity) => activity.ReplacedBy.Length > 0 ? activity.ReplacedBy : activity.Touchpoint.Length > 0 ? activity.Touchpoint : Proposed(activity)?.Touchpoint ?? "";

    public bool OnMap(string touchpoint) => Touchpoints.Any(known => known.Key == touchpoint);

    double Share(Func<MappedActivity, bool> counts) => Events == 0 ? 0 : (double)Activities.Where(counts).Sum(activity => activity.Events) / Events;
}
