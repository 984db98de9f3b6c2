namespace Journey.Maps.Maps;

/// <summary>A version of a segment's definition as somebody writes it: all of it, not only what changes.</summary>
/// <param name="Key">Key, as maps and evidence carry it; for a further version it may be left out.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Criteria">Who belongs to it, in words.</param>
/// <param name="Priority">Whether it should have a map of its own.</param>
/// <param name="Size">Customers in it, where known.</param>
/// <param name="Share">Their share of all customers, 0 to 1, where known.</param>
/// <param name="Source">Where size and share are from.</param>
/// <param name="From">Day from which on it holds, yyyy-MM-dd in the unit's time zone.</param>
/// <param name="Reason">Why it is written.</param>
internal sealed record SegmentDraft(
    string Key = "", string Name = "", string Criteria = "", bool Priority = false, long? Size = null, double? Share = null, string Source = "",
    string From = "", string Reason = "");
