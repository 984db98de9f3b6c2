using Journey.Owners.Trials;
using Journey.Platform.Identity;

namespace Journey.Owners.Sprints;

/// <summary>
/// What a reader may see of the counts that a first gate froze. Whether a log showed them or somebody stated them, fewer than ten are nobody's business but the team's.
/// </summary>
internal static class SmallCounts
{
    /// <summary>The choice as a caller of this role sees it. From contributor on everything is exact.</summary>
    public static Choice For(this Choice choice, Role role) => role >= Role.Contributor ? choice : choice with { Field = Withhold(choice.Field) };

    // Without the baseline nothing is shown that is reckoned of it: how far the outcome could move would tell it.
    static StumbleField Withhold(StumbleField field)
    {
        var all = IsSmall(field.Baseline.Numerator, field.Baseline.Denominator);
        return field with
        {
            Baseline = all ? field.Baseline with { Numerator = 0, Denominator = 0, Suppressed = true } : field.Baseline,
            Stumbles = [.. field.Stumbles.Select(stumble => all || IsSmall(stumble.Lost, stumble.Reached) ? stumble with { Reached = 0, Lost = 0, Suppressed = true } : stumble)],
            Sighting = all ? null : field.Sighting,
        };
    }

    static bool IsSmall(double part, double whole) => new[] { part, whole - part }.Any(n => n is > 0 and < SmallArms.Least);
}
