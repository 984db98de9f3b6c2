using System.Buffers.Binary;
using System.Text.Encodings.Web;
using System.Text.Json;
using Journey.Evidence.Identity;

namespace Journey.Evidence.Reading;

/// <summary>What a record without an id is known by: the names and raw values of its fields.</summary>
internal sealed class Content(SipHash hash)
{
    private readonly Bytes _bytes = new(1024);
    private readonly List<string> _names = [];

    public UInt128 Hash => hash.Of(_bytes.Span);

    public void Clear()
    {
        _bytes.Clear();
        _names.Clear();
    }

    public void Add(Column column, ReadOnlySpan<byte> value)
    {
        Span<byte> head = stackalloc byte[12];
        BinaryPrimitives.WriteUInt64LittleEndian(head, column.NameHash);
        BinaryPrimitives.WriteInt32LittleEndian(head[8..], value.Length);
        _bytes.Add(head);
        _bytes.Add(value);
        _names.Add(column.Name);
    }

    /// <summary>The fields as a JSON object.</summary>
    public byte[] Json()
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            var at = 0;
            writer.WriteStartObject();
            foreach (var name in _names)
            {
                var length = BinaryPrimitives.ReadInt32LittleEndian(_bytes.Slice(at + 8, 4));
                writer.WriteString(name, _bytes.Slice(at + 12, length));
                at += 12 + length;
            }

            writer.WriteEndObject();
        }

        return json.ToArray();
    }

    /// <summary>Hash of two texts, neither of which holds U+0000. Forgets the content.</summary>
    public UInt128 Pair(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        Clear();
        _bytes.Add(first);
        _bytes.Add(0);
        _bytes.Add(second);
        var pair = hash.Of(_bytes.Span);
        Clear();
        return pair;
    }
}
