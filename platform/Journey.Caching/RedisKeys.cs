using StackExchange.Redis;

namespace Journey.Caching;

/// <summary>Names of keys in the shared memory.</summary>
public readonly record struct RedisKeys(string Prefix)
{
    /// <summary>A key of this installation.</summary>
    public RedisKey this[string name] => Prefix + name;
}
