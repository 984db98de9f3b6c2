using Journey.Maps.V1;
using Journey.Portal.Charts.Cases;

namespace Journey.Portal.Models;

/// <summary>One pseudonymous case of a log, held against the map that was chosen, if one was.</summary>
/// <param name="Frame">The page around it.</param>
/// <param name="LogKey">Key of the log.</param>
/// <param name="LogName">Its name.</param>
/// <param name="Case">The case's pseudonym.</param>
/// <param name="Segment">Its segment; empty without one.</param>
/// <param name="Revision">Revision of the log it was read at.</param>
/// <param name="Walk">The case, stop by stop.</param>
/// <param name="Maps">Maps it can be held against.</param>
/// <param name="MapId">The chosen one; empty for none.</param>
public sealed record CasePageModel(
    Frame Frame,
    string LogKey,
    string LogName,
    string Case,
    string Segment,
    long Revision,
    CaseWalk Walk,
    IReadOnlyList<MapSummary> Maps,
    string MapId)
{
    public MapSummary? Map => Maps.FirstOrDefault(map => map.MapId == MapId);

    /// <summary>A pseudonym is long; its first letters tell cases apart on a page.</summary>
    public string Brief => Case.Length > 12 ? Case[..12] : Case;
}
