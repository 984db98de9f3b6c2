using System.Collections.Concurrent;

namespace Journey.Evidence.Reading;

/// <summary>Chunks that were written and are filled again: one is large enough that making each anew would keep the collector busy with large objects.</summary>
internal sealed class ChunkPool(int dimensions)
{
    private readonly ConcurrentBag<Chunk> _free = [];

    public Chunk Take() => _free.TryTake(out var chunk) ? chunk : new Chunk(dimensions);

    /// <summary>Gives back chunks that nobody looks at any more.</summary>
    public void Return(IEnumerable<Chunk> chunks)
    {
        foreach (var chunk in chunks)
        {
            chunk.Clear();
            _free.Add(chunk);
        }
    }
}
