using System.IO.Compression;

namespace Journey.Evidence.Previews;

/// <summary>The first bytes of a file, unpacked, without the half line at their end.</summary>
internal sealed class Beginning
{
    /// <summary>What a preview takes.</summary>
    public const int Most = 1 << 20;

    private const int MostUnpacked = 4 << 20;

    private Beginning(byte[] bytes, bool gzip, bool cut) => (Bytes, Gzip, Cut) = (bytes, gzip, cut);

    public byte[] Bytes { get; }

    public bool Gzip { get; }

    /// <summary>Whether the file goes on: what breaks off at the end is not wrong then.</summary>
    public bool Cut { get; }

    /// <param name="sent">As it was sent.</param>
    /// <param name="cut">Whether the file goes on; null to guess by a size that no file has by chance.</param>
    public static Beginning Of(byte[] sent, bool? cut)
    {
        var gzip = sent is [0x1F, 0x8B, ..];
        var whole = true;
        var bytes = gzip ? Unpack(sent, out whole) : sent;
        var goesOn = !whole || (cut ?? (sent.Length >= 4_096 && sent.Length % 1_024 == 0 && sent[^1] != (byte)'\n'));
        var wide = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        var end = goesOn && !wide ? bytes.AsSpan().LastIndexOf((byte)'\n') + 1 : bytes.Length;
        return new Beginning(end > 0 ? bytes[..end] : bytes, gzip, goesOn);
    }

    private static byte[] Unpack(byte[] sent, out bool whole)
    {
        var unpacked = new byte[MostUnpacked];
        var length = 0;
        whole = false;
        using var zip = new GZipStream(new MemoryStream(sent, writable: false), CompressionMode.Decompress);
        try
        {
            for (int got; length < unpacked.Length && (got = zip.Read(unpacked, length, unpacked.Length - length)) > 0; length += got)
            {
            }
        }
        catch (InvalidDataException)
        {
            // Damaged here: what came before is looked at, and the import will tell the rest.
            return unpacked[..length];
        }

        // A stream that was cut ends without a word; its last bytes would tell the length of a whole one.
        whole = length < unpacked.Length && sent.Length >= 4 && BitConverter.ToUInt32(sent.AsSpan(sent.Length - 4)) == (uint)length;
        return unpacked[..length];
    }
}
