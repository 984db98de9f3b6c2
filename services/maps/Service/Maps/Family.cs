namespace Journey.Maps.Maps;

/// <summary>How a map belongs to others: its family, the maps above and below it, and the grades of itself and all below it.</summary>
internal sealed record Family(
    string Key, IReadOnlyList<FamilyMap> Members, IReadOnlyList<FamilyMap> Parents, IReadOnlyList<FamilyMap> Children,
    IReadOnlyDictionary<string, int> Grades, int Maps);

internal sealed record FamilyMap(Guid MapId, string Title, string SegmentKey, string SegmentName, bool Target, string Step = "");
