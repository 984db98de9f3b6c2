namespace Journey.Maps.Maps;

/// <summary>How alike two texts are: 1 - edits / length of the longer; two empty texts are not alike.</summary>
internal static class Likeness
{
    public static double Of(string one, string other)
    {
        var (a, b) = (one.Trim().ToUpperInvariant(), other.Trim().ToUpperInvariant());
        var longer = Math.Max(a.Length, b.Length);
        if (longer == 0 || Math.Min(a.Length, b.Length) == 0)
        {
            return 0;
        }

        // No fewer edits than the lengths differ.
        return Math.Abs(a.Length - b.Length) > longer / 2 ? 0 : 1 - ((double)Distance(a, b) / longer);
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
