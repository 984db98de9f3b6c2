namespace Journey.Maps.Maps;

/// <summary>A channel or touchpoint of the unit's dictionary.</summary>
/// <param name="Key">Stable key; never used for anything else.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Replaces">Keys that were merged into this one; they still find it.</param>
/// <param name="Maps">Maps whose newest version uses it.</param>
/// <param name="AddedAt">When it was added, by hand or by the first map that used it.</param>
/// <param name="AddedBy">Who added it.</param>
internal sealed record Term(string Key, string Name, IReadOnlyList<string> Replaces, int Maps, DateTimeOffset AddedAt, string AddedBy);
