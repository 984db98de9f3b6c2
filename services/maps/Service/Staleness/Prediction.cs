namespace Journey.Maps.Staleness;

/// <summary>When a map will be stale next, and why.</summary>
/// <param name="At">When.</param>
/// <param name="Because">In words.</param>
/// <param name="Change">The change that was announced; none for a day of review and for a definition.</param>
internal sealed record Prediction(DateTimeOffset At, string Because, Guid? Change = null);
