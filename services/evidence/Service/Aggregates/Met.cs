using Journey.Evidence.Reading;

namespace Journey.Evidence.Aggregates;

/// <summary>The activities a case has had, in order of their numbers: whether the next event is the first of its activity is known without reading the case.</summary>
internal sealed class Met
{
    private int[] _words = [];
    private int _count;

    public int Count => _count;

    /// <summary>True when it is new.</summary>
    public bool Add(int word)
    {
        var place = Array.BinarySearch(_words, 0, _count, word);
        if (place >= 0)
        {
            return false;
        }

        if (_count == _words.Length)
        {
            Array.Resize(ref _words, Math.Max(4, _count * 2));
        }

        var at = ~place;
        Array.Copy(_words, at, _words, at + 1, _count - at);
        _words[at] = word;
        _count++;
        return true;
    }

    public void Clear() => _count = 0;

    public void Read(ReadOnlySpan<byte> bytes)
    {
        Clear();
        var word = 0;
        for (var at = 0; at < bytes.Length;)
        {
            word += (int)Bytes.Number(bytes, ref at);
            Add(word);
        }
    }

    public ReadOnlySpan<byte> Write(Bytes room)
    {
        room.Clear();
        var before = 0;
        foreach (var word in _words.AsSpan(0, _count))
        {
            room.Number((ulong)(word - before));
            before = word;
        }

        return room.Span;
    }
}
