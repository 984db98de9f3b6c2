using Journey.Evidence.Figures;
using Journey.Statistics;

namespace Journey.Evidence.Comparison;

/// <summary>A difference, first less second, with its 95 % interval.</summary>
internal readonly record struct Gap(double Difference, double Low, double High)
{
    /// <summary>Whether the two are told apart.</summary>
    public bool IsClear() => Low > 0 || High < 0;

    /// <summary>Of two proportions.</summary>
    public static Gap Of(Proportion first, Proportion second) => Of(Newcombe.Of(new Share(first.Count, first.N), new Share(second.Count, second.N)));

    /// <summary>Of two means. Each has two values or more.</summary>
    public static Gap Of(Average first, Average second) => Of(Welch.Of(first, second).Difference);

    private static Gap Of(Interval found) => new(found.Estimate, found.Low, found.High);
}
