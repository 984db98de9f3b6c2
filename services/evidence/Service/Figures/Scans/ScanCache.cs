namespace Journey.Evidence.Figures;

/// <summary>Answers of scans, bounded; what was not asked for longest goes first. A revision never changes, so nothing is ever taken out for being stale.</summary>
internal sealed class ScanCache
{
    private const int MostRows = 200_000;
    private readonly Lock _gate = new();
    private readonly Dictionary<ScanKey, LinkedListNode<(ScanKey Key, object Answer, int Rows)>> _known = [];
    private readonly LinkedList<(ScanKey Key, object Answer, int Rows)> _order = new();
    private int _rows;

    /// <param name="key">What is asked.</param>
    /// <param name="scan">Makes the answer.</param>
    /// <param name="rows">About how long an answer is.</param>
    public T GetOrAdd<T>(ScanKey key, Func<T> scan, Func<T, int> rows)
        where T : class
    {
        if (Find(key) is T known)
        {
            return known;
        }

        var answer = scan();
        Add(key, answer, rows(answer) + 1);
        return answer;
    }

    private object? Find(ScanKey key)
    {
        lock (_gate)
        {
            if (!_known.TryGetValue(key, out var node))
            {
                return null;
            }

            _order.Remove(node);
            _order.AddFirst(node);
            return node.Value.Answer;
        }
    }

    private void Add(ScanKey key, object answer, int rows)
    {
        lock (_gate)
        {
            if (rows > MostRows || _known.ContainsKey(key))
            {
                return;
            }

            _known.Add(key, _order.AddFirst((key, answer, rows)));
            _rows += rows;
            while (_rows > MostRows && _order.Last is { } oldest)
            {
                _order.RemoveLast();
                _known.Remove(oldest.Value.Key);
                _rows -= oldest.Value.Rows;
            }
        }
    }
}
