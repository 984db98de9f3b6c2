using System.Diagnostics.CodeAnalysis;

namespace Journey.Statistics;

/// <summary>Guards: what cannot have been counted or measured is refused and never computed with.</summary>
internal static class Refuse
{
    private const double Rounding = 1e-9;

    public static void Unless([DoesNotReturnIf(false)] bool possible, object value, string name)
    {
        if (!possible)
        {
            throw new ArgumentOutOfRangeException(name, value, "No such figure can have been counted or measured.");
        }
    }

    /// <summary>A number of so many; refuses any other. Weights that add up to more than all by rounding alone are all.</summary>
    public static double Count(double count, double n, string name, string nameOfN)
    {
        Unless(n > 0 && double.IsFinite(n), n, nameOfN);
        Unless(count >= 0 && count <= n * (1 + Rounding), count, name);
        return Math.Min(count, n);
    }
}
