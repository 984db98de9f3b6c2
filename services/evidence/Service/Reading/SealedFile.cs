namespace Journey.Evidence.Reading;

/// <summary>A file with some bytes behind its end.</summary>
internal sealed class SealedFile(Stream file, byte[] seal) : ForwardStream
{
    private int _given;

    /// <summary>Bytes of the file read so far.</summary>
    public long Count { get; private set; }

    /// <summary>Whether the file is read to its end, so that the rest is asked for.</summary>
    public bool Ended { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var got = Ended ? 0 : file.Read(buffer);
        if (got > 0 || buffer.IsEmpty)
        {
            Count += got;
            return got;
        }

        Ended = true;
        var count = Math.Min(buffer.Length, seal.Length - _given);
        seal.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
        }

        base.Dispose(disposing);
    }
}
