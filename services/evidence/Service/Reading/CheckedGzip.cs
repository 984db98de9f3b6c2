using System.Buffers.Binary;
using System.IO.Compression;

namespace Journey.Evidence.Reading;

/// <summary>
/// Unpacks a gzip file and refuses its end where it is not the true one: the framework's stream ends a file that was cut off as if it
/// were whole. The last four bytes of a file tell its unpacked length.
/// </summary>
internal sealed class CheckedGzip : Stream
{
    private readonly GZipStream _inner;
    private readonly uint _length;
    private uint _read;

    public CheckedGzip(FileStream file)
    {
        Span<byte> end = stackalloc byte[4];
        file.Position = Math.Max(0, file.Length - 4);
        file.ReadExactly(end);
        file.Position = 0;
        _length = BinaryPrimitives.ReadUInt32LittleEndian(end);
        _inner = new GZipStream(file, CompressionMode.Decompress);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var got = _inner.Read(buffer);
        _read += (uint)got;
        return got > 0 || buffer.IsEmpty || _read == _length ? got : throw new InvalidDataException("The file ends before its content does.");
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
