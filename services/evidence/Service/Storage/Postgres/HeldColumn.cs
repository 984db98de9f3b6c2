namespace Journey.Evidence.Storage;

/// <summary>One column of rows that are held back.</summary>
internal sealed class HeldColumn(bool isBytes)
{
    private readonly List<long> _numbers = [];
    private readonly List<int> _nulls = [];
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
            return;
        }

        if (Number is null)
        {
            _nulls.Add(_numbers.Count);
        }

        _numbers.Add(Number.GetValueOrDefault());
    }

    public Array TakeAll()
    {
        var all = isBytes ? _bytes.ToArray() : Numbers();
        _bytes.Clear();
        _numbers.Clear();
        _nulls.Clear();
        return all;
    }

    // An array that may hold nulls is written element by element, one that cannot as it lies in memory: few columns ever have one.
    private Array Numbers()
    {
        if (_nulls.Count == 0)
        {
            return _numbers.ToArray();
        }

        var numbers = _numbers.ConvertAll(number => (long?)number).ToArray();
        _nulls.ForEach(at => numbers[at] = null);
        return numbers;
    }
}
