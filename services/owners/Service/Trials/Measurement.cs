namespace Journey.Owners.Trials;

/// <summary>
/// Figures that somebody took at one time, from where, and what else changed meanwhile. AsOf: what the source knew; At: when it was written here.
/// A later one of the same measure, window and group counts instead of an earlier one, which is kept.
/// </summary>
internal sealed record Measurement(
    IReadOnlyList<Figure> Figures, IReadOnlyList<OtherChange> OtherChanges, string Source, DateTimeOffset AsOf, string By, DateTimeOffset At);
