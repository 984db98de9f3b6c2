namespace Journey.Evidence.Figures;

/// <summary>
/// One record of a case; what it does not have is null. The wait is since the event before, of which an answer and the first event have
/// none; a handover is an event by another actor than the one before; the source is the key of the one it came from.
/// </summary>
internal sealed record CaseStep(
    DateTimeOffset? Time, double? WaitSeconds, string? Activity, string? Channel, string? Reason, string? Outcome, decimal? Score, string? Scale,
    double? ServiceSeconds, bool Handover, string Source, IReadOnlyDictionary<string, string>? Dimensions);
