namespace Evidence.Tests.Fuzz;

/// <summary>A beginning and then the letter x for as long as is asked for.</summary>
internal sealed class EndlessLine(byte[] head, long length) : Stream
{
    private long _given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var piece = buffer.AsSpan(offset, (int)Math.Min(count, head.Length + length - _given));
        piece.Fill((byte)'x');
        if (_given < head.Length)
        {
            piece = piece[..(int)Math.Min(piece.Length, head.Length - _given)];
            head.AsSpan((int)_given, piece.Length).CopyTo(piece);
        }

        _given += piece.Length;
        return piece.Length;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
