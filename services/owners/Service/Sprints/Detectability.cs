using Journey.Statistics;

namespace Journey.Owners.Sprints;

/// <summary>
/// Whether a change of a share would be told in the verification window. Expected: customers to come in it, at the pace of the baseline; HalfWidth: half the
/// width to expect of the interval, to be held against Smallest; Needed: customers an arm that show the change four times of five; Days: how long the window
/// has to be for that. Absent where no such change can be, Days also where the baseline itself has too few.
/// </summary>
internal sealed record Detectability(double Baseline, double Smallest, long Expected, double? HalfWidth, long? Needed, double? Power, int? Days, bool CanTell)
{
    const int LongestWindow = 732;

    /// <summary>What can be said without the counts: nothing.</summary>
    public static Detectability Unknown => new(0, 0, 0, null, null, null, null, false);

    /// <param name="before">The share in the baseline.</param>
    /// <param name="change">The smallest change worth having: below 0 for a fall.</param>
    /// <param name="baselineDays">Length of the baseline's window.</param>
    /// <param name="days">Length of the verification window.</param>
    public static Detectability Of(Share before, double change, int baselineDays, int days)
    {
        var (share, hoped) = (before.Estimate, before.Estimate + change);
        var expected = (long)Math.Floor(before.N * days / baselineDays);
        if (hoped is < 0 or > 1)
        {
            return new(share, Math.Abs(change), expected, null, null, null, null, false);
        }
        var needed = SharePlan.Needed(share, change);
        if (expected < 1)
        {
            return new(share, Math.Abs(change), expected, null, needed, null, DaysFor(before.N, needed, baselineDays), false);
        }
        // Two arms that differ tell as much as two of their harmonic mean.
        var arm = 2 / ((1 / before.N) + (1.0 / expected));
        return new(
            share, Math.Abs(change), expected, Newcombe.Of(new(hoped * expected, expected), before).HalfWidth, needed,
            SharePlan.PowerOf(share, change, Math.Max(1, (long)arm)), DaysFor(before.N, needed, baselineDays), arm >= needed);
    }

    static int? DaysFor(double baseline, long needed, int baselineDays)
    {
        var rest = (2.0 / needed) - (1 / baseline);
        return rest > 0 && Math.Ceiling(baselineDays / (rest * baseline)) is <= LongestWindow and var days ? (int)days : null;
    }
}
