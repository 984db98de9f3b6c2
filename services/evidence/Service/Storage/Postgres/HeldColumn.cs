namespace Journey.Evidence.Storage;

/// <summary>One column of rows that are held back.</summary>
internal sealed class HeldColumn(bool isBytes)
{
    private readonly List<long?> _numbers = [];
    private readonly List<byte[]?> _bytes = [];

    public bool IsBytes => isBytes;

    /// <summary>What is bound.</summary>
    public long? Number { get; set; }

    /// <summary>What is bound.</summary>
    public byte[]? Bytes { get; set; }

    public void Take()
    {
        if (isBytes)
        {
            _bytes.Add(Bytes);
        }
        else
        {
            _numbers.Add(Number);
        }
    }

    public Array TakeAll()
    {
        Array all = isBytes ? _bytes.ToArray() : _numbers.ToArray();
        _bytes.Clear();
        _numbers.Clear();
        return all;
    }
}
