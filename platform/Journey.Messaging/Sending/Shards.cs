using System.Text;

namespace Journey.Messaging.Sending;

/// <summary>Which shard an aggregate belongs to. The answer is stored in rows, so it never changes: FNV-1a over UTF-8.</summary>
internal static class Shards
{
    public const int Count = 16;

    public static int Of(string aggregate)
    {
        var hash = 2166136261u;
        foreach (var b in Encoding.UTF8.GetBytes(aggregate))
            hash = unchecked((hash ^ b) * 16777619u);

        // The low bits of FNV-1a alone mix badly for short keys that differ in one character.
        return (int)((hash ^ (hash >> 16)) % Count);
    }
}
