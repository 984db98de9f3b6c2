using Journey.Maps.Maps;

namespace Journey.Maps.Publishing;

/// <summary>All that required content is looked for in: a map's document, and what others hold of it.</summary>
/// <param name="MapId">The map.</param>
/// <param name="Map">The document.</param>
/// <param name="Cited">What is cited behind its claims in their present wording.</param>
/// <param name="Fixes">Fixes of it that are planned.</param>
/// <param name="Confirmed">Handoffs of it that both sides have confirmed.</param>
internal sealed record ContentSubject(
    Guid MapId, MapDocument Map, IReadOnlyList<CitedItem> Cited, IReadOnlyList<PublishedFix> Fixes, IReadOnlySet<string> Confirmed)
{
    /// <summary>The map as an element.</summary>
    public string Whole => MapId.ToString();

    public IEnumerable<Step> Steps() => Map.Stages.SelectMany(stage => stage.Steps);

    /// <summary>Whether somebody looked and said that there is none.</summary>
    public bool SaysNone(ContentPart part) => Map.Absences.Any(absence => absence.Of == part);

    /// <summary>Whether customers or operations speak for a claim.</summary>
    public bool IsSupported(Claim claim) => Cited.Any(item => item.Claim == claim.Id && item.Supports && (item.FromCustomers || item.FromOperations));
}
