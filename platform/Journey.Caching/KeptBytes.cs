using Microsoft.Extensions.Caching.Memory;

namespace Journey.Caching;

/// <summary>
/// Keeps what was costly to make: in the process, and in the memory that processes share. There is no way to take something out: a key names
/// the state of which the value was made, and what has changed has another key.
/// </summary>
public sealed class KeptBytes(SharedMemory shared, IMemoryCache own)
{
    private static readonly KeyValuePair<string, object?> Here = new("journey.place", "here");
    private static readonly KeyValuePair<string, object?> Shared = new("journey.place", "shared");
    private static readonly KeyValuePair<string, object?> Nowhere = new("journey.place", "nowhere");

    /// <summary>What was kept under the key; null where nothing was, it is too old, or the shared memory does not answer.</summary>
    public async ValueTask<byte[]?> FindAsync(string key, TimeSpan age)
    {
        if (own.TryGetValue(key, out byte[]? kept))
        {
            CacheTelemetry.Kept.Add(1, Here);
            return kept;
        }

        var found = await shared.TryAsync((server, keys) => server.StringGetWithExpiryAsync(keys[key]));
        if (!found.Came || !found.Value.Value.HasValue)
        {
            CacheTelemetry.Kept.Add(1, Nowhere);
            return null;
        }

        if (Seal.Open(key, found.Value.Value!) is not { } value)
        {
            CacheTelemetry.Spoilt.Add(1);
            return null;
        }

        CacheTelemetry.Kept.Add(1, Shared);
        Remember(key, value, found.Value.Expiry is { } left && left < age ? left : age);
        return value;
    }

    /// <summary>Keeps a value for some time at most.</summary>
    public ValueTask<Answer<bool>> KeepAsync(string key, byte[] value, TimeSpan age)
    {
        ArgumentNullException.ThrowIfNull(value);
        Remember(key, value, age);
        return shared.TryAsync((server, keys) => server.StringSetAsync(keys[key], Seal.Close(key, value), age));
    }

    private void Remember(string key, byte[] value, TimeSpan age)
    {
        using var entry = own.CreateEntry(key);
        entry.Value = value;
        entry.Size = value.Length + (2 * key.Length);
        entry.AbsoluteExpirationRelativeToNow = age;
    }
}
