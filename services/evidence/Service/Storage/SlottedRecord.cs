namespace Journey.Evidence.Storage;

/// <summary>A record in its slot.</summary>
/// <param name="Check">The half of its id that the index does not hold.</param>
/// <param name="Kept">What is kept of it.</param>
internal readonly record struct SlottedRecord(long Check, KeptRecord Kept);
