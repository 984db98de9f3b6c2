using Journey.Evidence.V1;
using Journey.Maps.V1;
using Journey.Portal.Charts.Cases;

namespace Journey.Portal.Models;

/// <summary>One pseudonymous case of a log, held against the map that was chosen, if one was.</summary>
/// <param name="Frame">The page around it.</param>
/// <param name="LogKey">Key of the log.</param>
/// <param name="LogName">Its name.</param>
/// <param name="Summary">The case without anything personal.</param>
/// <param name="Revision">Revision of the log it was read at.</param>
/// <param name="Walk">The case, stop by stop.</param>
/// <param name="Maps">Maps it can be held against.</param>
/// <param name="MapId">The chosen one; empty for none.</param>
public sealed record CasePageModel(
    Frame Frame,
    string LogKey,
    string LogName,
    CaseSummary Summary,
    long Revision,
    CaseWalk Walk,
    IReadOnlyList<MapSummary> Maps,
    string MapId)
{
    public MapSummary? Map => Maps.FirstOrDefault(map => map.MapId == MapId);

    /// <summary>How the log was read when the case was listed.</summary>
    public CaseQuery Query { get; init; } = new();

    public string Case => Summary.Case;

    /// <summary>A pseudonym is long; its first letters tell cases apart on a page.</summary>
    public string Brief => Case.Length > 12 ? Case[..12] : Case;
}
