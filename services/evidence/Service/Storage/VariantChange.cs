namespace Journey.Evidence.Storage;

/// <summary>How many cases more, or fewer, walked a chain.</summary>
internal readonly record struct VariantChange(int Segment, ulong Chain, long Change);
