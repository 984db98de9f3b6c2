using Journey.Platform.Identity;

namespace Journey.Owners.Trials;

/// <summary>What a reader may see of a test. Groups of fewer than ten are nobody's business but the team's: a viewer sees neither them nor what was computed from them.</summary>
internal static class SmallArms
{
    /// <summary>Customers below which a group is not shown to viewers.</summary>
    public const int Least = 10;

    /// <summary>The test as a caller of this role sees it. From contributor on everything is exact.</summary>
    public static Trial For(this Trial trial, Role role) =>
        role >= Role.Contributor || !trial.Measurements.Any(taken => taken.Figures.Any(IsSmall)) ? trial : trial.Without(IsSmall);

    static bool IsSmall(Figure figure) => figure.N < Least;
}
