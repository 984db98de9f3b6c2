namespace Journey.Evidence.Reading;

/// <summary>Finds the delimiter of a CSV file: the sign that stands most often outside quotes in its first line.</summary>
internal static class Delimiters
{
    private static readonly byte[] Known = [(byte)',', (byte)';', (byte)'\t', (byte)'|'];

    public static byte Detect(ReadOnlySpan<byte> beginning)
    {
        Span<int> counts = stackalloc int[Known.Length];
        var quoted = false;
        foreach (var sign in beginning)
        {
            if (sign == (byte)'"')
            {
                quoted = !quoted;
            }
            else if (!quoted && sign == (byte)'\n')
            {
                break;
            }
            else if (!quoted && Array.IndexOf(Known, sign) is >= 0 and var found)
            {
                counts[found]++;
            }
        }

        var best = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            best = counts[i] > counts[best] ? i : best;
        }

        return Known[best];
    }
}
