namespace Journey.Evidence.Reading;

/// <summary>
/// Finds the delimiter of a CSV file: the sign that parts its first rows into the same number of fields, as many as can be; where none does,
/// the sign that stands most often in the header. A first line <c>sep=;</c>, as spreadsheets write it, names it.
/// </summary>
internal static class Delimiters
{
    private const int Rows = 20;
    private static readonly byte[] Known = [(byte)',', (byte)';', (byte)'\t', (byte)'|'];

    public static byte Detect(ReadOnlySpan<byte> beginning)
    {
        if (beginning.StartsWith("sep="u8) && beginning.Length > 5 && beginning[5] is (byte)'\n' or (byte)'\r')
        {
            return beginning[4];
        }

        Span<int> header = stackalloc int[Known.Length];
        Span<bool> even = stackalloc bool[Known.Length];
        Count(beginning, header, even);
        var best = 0;
        for (var i = 1; i < Known.Length; i++)
        {
            var better = even[i] == even[best] ? header[i] > header[best] : even[i];
            best = better ? i : best;
        }

        return Known[best];
    }

    // For each sign how often it stands in the header, and whether it parts every row into as many fields.
    private static void Count(ReadOnlySpan<byte> beginning, Span<int> header, Span<bool> even)
    {
        Span<int> counts = stackalloc int[Known.Length];
        var quoted = false;
        var rows = 0;
        even.Fill(true);
        foreach (var sign in beginning)
        {
            if (sign == (byte)'"')
            {
                quoted = !quoted;
            }
            else if (!quoted && sign is (byte)'\n' or (byte)'\r')
            {
                End(counts, header, even, ref rows);
                if (rows == Rows)
                {
                    return;
                }
            }
            else if (!quoted && Array.IndexOf(Known, sign) is >= 0 and var found)
            {
                counts[found]++;
            }
        }

        if (rows == 0)
        {
            counts.CopyTo(header);
        }
    }

    private static void End(Span<int> counts, Span<int> header, Span<bool> even, ref int rows)
    {
        if (counts.IndexOfAnyExcept(0) < 0 && rows > 0)
        {
            // A blank line between a return and a line feed, or a row of one field: it says nothing.
            return;
        }

        for (var i = 0; i < counts.Length; i++)
        {
            header[i] = rows == 0 ? counts[i] : header[i];
            even[i] &= counts[i] > 0 && counts[i] == header[i];
        }

        counts.Clear();
        rows++;
    }
}
