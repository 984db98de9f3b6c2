using Journey.Evidence.Reading;

namespace Journey.Evidence.Storage;

/// <summary>The dimension words of a record as bytes; nothing when none is set.</summary>
internal static class Codes
{
    private static readonly int[] None = [];

    /// <summary>Bytes that any dimension words fit into.</summary>
    public static int Room(int dimensions) => 5 * dimensions;

    public static ReadOnlySpan<byte> Write(ReadOnlySpan<int> words, Span<byte> room)
    {
        if (!words.ContainsAnyExcept(0))
        {
            return [];
        }

        var at = 0;
        foreach (var word in words)
        {
            var rest = (uint)word;
            while (rest >= 0x80)
            {
                room[at++] = (byte)(rest | 0x80);
                rest >>= 7;
            }

            room[at++] = (byte)rest;
        }

        return room[..at];
    }

    public static int[] Read(ReadOnlySpan<byte> bytes, int dimensions)
    {
        if (bytes.IsEmpty)
        {
            return None;
        }

        var words = new int[dimensions];
        var at = 0;
        for (var i = 0; i < dimensions; i++)
        {
            words[i] = (int)Bytes.Number(bytes, ref at);
        }

        return words;
    }

    public static int[] Of(Chunk chunk, int index)
    {
        var words = chunk.Coded.AsSpan(index * chunk.Dimensions, chunk.Dimensions);
        return words.ContainsAnyExcept(0) ? words.ToArray() : None;
    }
}
