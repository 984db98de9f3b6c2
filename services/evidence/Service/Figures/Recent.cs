namespace Journey.Evidence.Figures;

/// <summary>What was found out, by key and bounded by its size: what was not asked for longest goes first.</summary>
internal sealed class Recent<TKey, TValue>(int most)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value, int Size)>> _known = [];
    private readonly LinkedList<(TKey Key, TValue Value, int Size)> _order = new();
    private int _size;

    public TValue? Find(TKey key)
    {
        lock (_gate)
        {
            if (!_known.TryGetValue(key, out var node))
            {
                return null;
            }

            _order.Remove(node);
            _order.AddFirst(node);
            return node.Value.Value;
        }
    }

    /// <summary>Keeps a value, in place of the one that was there. One that is larger than all there is room for is not kept.</summary>
    public void Put(TKey key, TValue value, int size)
    {
        lock (_gate)
        {
            if (_known.TryGetValue(key, out var before))
            {
                Drop(before);
            }

            if (size > most)
            {
                return;
            }

            _known.Add(key, _order.AddFirst((key, value, size)));
            _size += size;
            while (_size > most && _order.Last is { } oldest)
            {
                Drop(oldest);
            }
        }
    }

    private void Drop(LinkedListNode<(TKey Key, TValue Value, int Size)> node)
    {
        _order.Remove(node);
        _known.Remove(node.Value.Key);
        _size -= node.Value.Size;
    }
}
