using Journey.Messaging;

namespace Journey.Evidence.Contracts.Events;

/// <summary>
/// What customers do is no longer what it was when the map was last verified, or no longer so. Told when what is found in a dimension differs
/// from what was told last, against another baseline, or of a window that late records have opened again. A lower revision than the known one
/// of the map and dimension is ignored.
/// </summary>
/// <param name="MapId">The map.</param>
/// <param name="MapVersion">Its version that was held against the log.</param>
/// <param name="LogKey">The log.</param>
/// <param name="Segment">Segment whose cases were looked at; null for all.</param>
/// <param name="Dimension">transitions, channels or reasons.</param>
/// <param name="Materiality">minor, material, or none where what was told before no longer holds.</param>
/// <param name="Psi">Population stability index of the two windows over the cells; 0 is the same.</param>
/// <param name="Threshold">The index from which this materiality begins: .10 or .25; 0 for none.</param>
/// <param name="Cells">Cells compared, rare ones merged, at most 40.</param>
/// <param name="P">Chance of an index as large where nothing changed, by dealing cases anew.</param>
/// <param name="Shuffles">How often cases were dealt.</param>
/// <param name="Seed">With what the dealing began; the same cases and seed give the same chance.</param>
/// <param name="Unmoved">What the index stays below in 95 of 100 cases where nothing changed, by the chi-square bound.</param>
/// <param name="BaselineCases">Cases of the baseline window that show something in the dimension.</param>
/// <param name="LatestCases">Cases of the latest window that do.</param>
/// <param name="Baseline">The last window that had closed when the map was verified.</param>
/// <param name="Latest">The window that has closed last.</param>
/// <param name="VerifiedAt">When the map was last verified.</param>
/// <param name="NewCategories">What occurs in the latest window and not once in the baseline, the most frequent first, at most 20.</param>
/// <param name="AsOf">Instant for which it was computed.</param>
/// <param name="LogRevision">Revision of the log from which it was computed.</param>
/// <param name="Revision">Raised by one each time something is told of the map and dimension.</param>
public sealed record DriftDetected(
    Guid MapId, int MapVersion, string LogKey, string? Segment, string Dimension, string Materiality, double Psi, double Threshold, int Cells,
    double P, int Shuffles, ulong Seed, double Unmoved, long BaselineCases, long LatestCases, DriftWindow Baseline, DriftWindow Latest,
    DateTimeOffset VerifiedAt, IReadOnlyList<NewCategory> NewCategories, DateTimeOffset AsOf, long LogRevision, long Revision) : IEvent
{
    /// <inheritdoc />
    public static string Type => "journey.evidence.drift-detected.v1";
}

/// <summary>Days of the unit, in its time zone, on which cases start.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The first day after it.</param>
public sealed record DriftWindow(DateOnly From, DateOnly Until);

/// <summary>Something that the baseline does not have.</summary>
/// <param name="Value">The channel, the reason, or the activity that was left.</param>
/// <param name="Next">For transitions the activity that followed; else empty.</param>
/// <param name="N">How often it occurs in the latest window.</param>
public sealed record NewCategory(string Value, string Next, long N);
