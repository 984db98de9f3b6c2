namespace Journey.Evidence.Claims;

/// <summary>A cited item with what it counts for.</summary>
/// <param name="Item">The item.</param>
/// <param name="Weight">0 to 1.</param>
/// <param name="AgeDays">Age when graded; null where the date is unknown.</param>
/// <param name="Counted">Whether it is the heaviest of its group and stance.</param>
/// <param name="Remark">withdrawn, toConfirm, future, otherSegment, undated or empty.</param>
internal sealed record WeighedItem(CitedItem Item, double Weight, double? AgeDays, bool Counted, string Remark);
