using System.Buffers.Binary;
using Journey.Evidence.Identity;

namespace Journey.Evidence.Reading;

/// <summary>What a record without an id is known by: the names and raw values of its fields.</summary>
internal sealed class Content(SipHash hash)
{
    private readonly Bytes _bytes = new(1024);

    public UInt128 Hash => hash.Of(_bytes.Span);

    public void Clear() => _bytes.Clear();

    public void Add(Column column, ReadOnlySpan<byte> value)
    {
        Span<byte> head = stackalloc byte[12];
        BinaryPrimitives.WriteUInt64LittleEndian(head, column.NameHash);
        BinaryPrimitives.WriteInt32LittleEndian(head[8..], value.Length);
        _bytes.Add(head);
        _bytes.Add(value);
    }

    /// <summary>Hash of two texts, neither of which holds U+0000. Forgets the content.</summary>
    public UInt128 Pair(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        _bytes.Clear();
        _bytes.Add(first);
        _bytes.Add(0);
        _bytes.Add(second);
        return hash.Of(_bytes.Span);
    }
}
