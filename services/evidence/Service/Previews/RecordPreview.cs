namespace Journey.Evidence.Previews;

/// <summary>A record as it would be read; what looks personal is masked.</summary>
internal sealed record RecordPreview(
    long Line, IReadOnlyDictionary<string, string> Values, DateTimeOffset? Time, IReadOnlyDictionary<string, string> Attributes, string? Problem);
