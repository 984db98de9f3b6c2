namespace Journey.Maps.Decisions;

/// <summary>Evidence that is still missing.</summary>
/// <param name="What">What one would have to know.</param>
/// <param name="Owner">Person who brings it, by id.</param>
/// <param name="Due">Day by which, yyyy-MM-dd in the unit's time zone.</param>
internal sealed record EvidenceGap(string What = "", string Owner = "", string Due = "");
