namespace Gateway.Tests.Stage;

/// <summary>Bytes that have arrived at the parts so far.</summary>
internal sealed class ByteCount
{
    long _bytes;

    public long Bytes => Interlocked.Read(ref _bytes);

    public void Add(int count) => Interlocked.Add(ref _bytes, count);
}
