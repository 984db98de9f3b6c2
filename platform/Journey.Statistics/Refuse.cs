using System.Diagnostics.CodeAnalysis;

namespace Journey.Statistics;

/// <summary>Guards: what cannot have been counted or measured is refused and never computed with.</summary>
internal static class Refuse
{
    public static void Unless([DoesNotReturnIf(false)] bool possible, object value, string name)
    {
        if (!possible)
        {
            throw new ArgumentOutOfRangeException(name, value, "No such figure can have been counted or measured.");
        }
    }

    /// <summary>Refuses all but a number of so many.</summary>
    public static void Count(double count, double n, string name, string nameOfN)
    {
        Unless(n > 0 && double.IsFinite(n), n, nameOfN);
        Unless(count >= 0 && count <= n, count, name);
    }
}
