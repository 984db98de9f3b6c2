namespace Journey.Evidence.Reading;

/// <summary>
/// The numbered words of one source, shared by all who write into it. New ones are numbered here and stored with a batch: each batch brings
/// the words of its source that nobody has stored yet, its own or another's, so a record never names a word that is not there.
/// </summary>
internal sealed class WordBook
{
    public const int MostActivities = 10_000;
    public const int MostAttributes = 2_000;
    public const int MostValues = 1_000;
    public const int Longest = 500;
    public static ReadOnlySpan<byte> Other => "(other)"u8;

    private readonly Lock _lock = new();
    private readonly Dictionary<int, Dictionary<byte[], int>> _kinds = [];
    private readonly List<Word> _fresh = [];
    private long _stored;
    private int _last;

    public WordBook(IEnumerable<Word> known)
    {
        foreach (var word in known)
        {
            Of(word.Kind).Add(word.Text, word.Number);
            _last = Math.Max(_last, word.Number);
        }
    }

    /// <summary>Number of the last word that is stored, as far as is known here.</summary>
    public int LastStored
    {
        get
        {
            lock (_lock)
            {
                return _last - _fresh.Count;
            }
        }
    }

    /// <summary>Whether words that are stored have the same numbers here. Where they have not, another process numbered its own, and this book is worth nothing.</summary>
    public bool Agrees(IEnumerable<Word> stored)
    {
        lock (_lock)
        {
            return stored.All(word => Of(word.Kind).TryGetValue(word.Text, out var number) && number == word.Number);
        }
    }

    /// <summary>The words numbered after a place and not stored yet; the place moves behind them.</summary>
    public Word[] After(ref long place)
    {
        lock (_lock)
        {
            var from = (int)Math.Max(0, place - _stored);
            place = _stored + _fresh.Count;
            return from == _fresh.Count ? [] : [.. _fresh.Skip(from)];
        }
    }

    /// <summary>The words numbered since this was last asked, for a book that one alone writes in.</summary>
    public Word[] TakeFresh()
    {
        var place = _stored;
        var fresh = After(ref place);
        Stored(place);
        return fresh;
    }

    /// <summary>All words before the place are stored.</summary>
    public void Stored(long place)
    {
        lock (_lock)
        {
            var count = (int)Math.Clamp(place - _stored, 0, _fresh.Count);
            _fresh.RemoveRange(0, count);
            _stored += count;
        }
    }

    /// <summary>Number of a word, or 0 when it is new and the kind is full.</summary>
    public int Number(int kind, ReadOnlySpan<byte> text, int most)
    {
        lock (_lock)
        {
            var words = Of(kind);
            if (words.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(text, out var number))
            {
                return number;
            }

            return words.Count >= most ? 0 : Add(words, kind, text);
        }
    }

    /// <summary>Number of a value of a dimension; beyond the first thousand values that of <c>(other)</c>.</summary>
    public int Value(int kind, ReadOnlySpan<byte> text, out bool other)
    {
        var number = Number(kind, text, MostValues);
        other = number == 0;
        return other ? Number(kind, Other, MostValues + 1) : number;
    }

    private int Add(Dictionary<byte[], int> words, int kind, ReadOnlySpan<byte> text)
    {
        var copy = text.ToArray();
        words.Add(copy, ++_last);
        _fresh.Add(new Word(_last, kind, copy));
        return _last;
    }

    private Dictionary<byte[], int> Of(int kind)
    {
        if (!_kinds.TryGetValue(kind, out var words))
        {
            _kinds.Add(kind, words = new Dictionary<byte[], int>(Utf8Text.Comparer));
        }

        return words;
    }
}
