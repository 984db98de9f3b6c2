namespace Journey.Maps.Maps;

/// <summary>A version of a segment's definition. At a day the version with the highest number that holds by then counts.</summary>
/// <param name="Key">Key of the segment.</param>
/// <param name="Version">Number of the version, from 1.</param>
/// <param name="Newest">Number of the newest version, which may hold only later.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Criteria">Who belongs to it, in words.</param>
/// <param name="Priority">Whether it should have a map of its own.</param>
/// <param name="Size">Customers in it, where known.</param>
/// <param name="Share">Their share of all customers, where known.</param>
/// <param name="Source">Where size and share are from.</param>
/// <param name="From">Day from which on it holds; none for all time.</param>
/// <param name="Reason">Why it was written.</param>
/// <param name="CreatedAt">When.</param>
/// <param name="CreatedBy">By whom.</param>
/// <param name="Maps">Maps whose newest version is for it.</param>
internal sealed record SegmentDefinition(
    string Key, int Version, int Newest, string Name, string Criteria, bool Priority, long? Size, double? Share, string Source, DateOnly? From, string Reason,
    DateTimeOffset CreatedAt, string CreatedBy, int Maps);
