using System.Collections.Concurrent;

namespace Journey.Gateway.Identity;

/// <summary>Remembers answers for a while. Bounded, so that callers cannot fill the memory with made-up keys.</summary>
internal sealed class ExpiringCache<TKey, TValue>(TimeProvider time, int capacity) where TKey : notnull
{
    readonly ConcurrentDictionary<TKey, (TValue Value, DateTimeOffset Until)> _entries = new();

    public bool TryGet(TKey key, out TValue value)
    {
        if (_entries.TryGetValue(key, out var entry) && entry.Until > time.GetUtcNow())
        {
            value = entry.Value;
            return true;
        }

        value = default!;
        return false;
    }

    public void Set(TKey key, TValue value, TimeSpan lifetime) => Set(key, value, time.GetUtcNow() + lifetime);

    public void Set(TKey key, TValue value, DateTimeOffset until)
    {
        if (_entries.Count >= capacity)
        {
            MakeRoom();
        }

        _entries[key] = (value, until);
    }

    public bool TryTake(TKey key, out TValue value)
    {
        var found = _entries.TryRemove(key, out var entry) && entry.Until > time.GetUtcNow();
        value = found ? entry.Value : default!;
        return found;
    }

    void MakeRoom()
    {
        var now = time.GetUtcNow();
        foreach (var (key, entry) in _entries)
        {
            if (entry.Until <= now)
            {
                _entries.TryRemove(key, out _);
            }
        }

        if (_entries.Count >= capacity)
        {
            _entries.Clear();
        }
    }
}
