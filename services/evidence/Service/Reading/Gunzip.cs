using System.IO.Compression;
using System.Security.Cryptography;

namespace Journey.Evidence.Reading;

/// <summary>
/// Unpacks gzip, also of several parts one after another. The framework's stream takes a file that was cut off for a whole one;
/// therefore a part of our own is put behind the file, and what comes out must end with it.
/// </summary>
internal sealed class Gunzip : ForwardStream
{
    /// <summary>Unpacked bytes up to which any ratio is fine.</summary>
    public const long AlwaysFine = 256L << 20;

    /// <summary>Real logs pack to a tenth or a fiftieth; only what is made to be one packs to less.</summary>
    public const int MostTimes = 250;

    private const int SealLength = 16;
    private readonly byte[] _seal = RandomNumberGenerator.GetBytes(SealLength);
    private readonly SealedFile _file;
    private readonly GZipStream _unpacked;
    private byte[] _tail = [];
    private int _tailAt;
    private long _count;

    public Gunzip(Stream packed)
    {
        _file = new SealedFile(packed, Pack(_seal));
        _unpacked = new GZipStream(_file, CompressionMode.Decompress);
    }

    public override int Read(Span<byte> buffer)
    {
        if (!_file.Ended && !buffer.IsEmpty)
        {
            var got = _unpacked.Read(buffer);
            Weigh(got);
            if (got > 0 && !_file.Ended)
            {
                return got;
            }

            _tail = Tail(buffer[..got]);
        }

        var count = Math.Min(buffer.Length, _tail.Length - _tailAt);
        _tail.AsSpan(_tailAt, count).CopyTo(buffer);
        _tailAt += count;
        return count;
    }

    // What came out since the file ended is good only if our own part came out whole behind it.
    private byte[] Tail(ReadOnlySpan<byte> begun)
    {
        using var rest = new MemoryStream();
        rest.Write(begun);
        _unpacked.CopyTo(rest);
        var all = rest.ToArray();
        Weigh(all.Length - begun.Length);
        return all.AsSpan().EndsWith(_seal) ? all[..^SealLength]
            : throw new UnreadableException(_file.Ended ? "The compressed file breaks off here." : "Something that is not compressed follows the compressed content.");
    }

    private void Weigh(int more)
    {
        _count += more;
        if (_count > AlwaysFine && _count / MostTimes > _file.Count)
        {
            throw new UnreadableException($"The file unpacks to more than {MostTimes} times its size: it is taken for a bomb.");
        }
    }

    private static byte[] Pack(byte[] seal)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.NoCompression, leaveOpen: true))
        {
            gzip.Write(seal);
        }

        return packed.ToArray();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _unpacked.Dispose();
        }

        base.Dispose(disposing);
    }
}
