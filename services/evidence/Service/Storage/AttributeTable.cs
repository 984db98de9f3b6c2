using Journey.Evidence.Reading;

namespace Journey.Evidence.Storage;

/// <summary>Reads one attribute of records. A name has another number in every source.</summary>
internal sealed class AttributeTable : IDisposable
{
    private readonly Statement _find;
    private readonly Dictionary<int, ulong> _words = [];

    public AttributeTable(BulkStore store, int unit, string name)
    {
        _find = store.Prepare("select source_no, attributes from record where unit_no = ?1 and record_no = ?2").Bind(1, unit);
        using var statement = store.Prepare("select source_no, word_no from word where unit_no = ?1 and kind = ?2 and text = ?3");
        statement.Bind(1, unit).Bind(2, WordKind.Attribute).Bind(3, System.Text.Encoding.UTF8.GetBytes(name));
        while (statement.Step())
        {
            _words.Add(statement.Small(0), (ulong)statement.Number(1));
        }
    }

    /// <summary>Whether a source has it.</summary>
    public bool IsIn(IEnumerable<int> sources) => sources.Any(_words.ContainsKey);

    /// <summary>The value of a record as bytes; nothing where it has none.</summary>
    /// <param name="record">Number of the record.</param>
    /// <param name="hashed">Whether it is personal and only a hash was kept.</param>
    /// <returns>Valid until the next call.</returns>
    public ReadOnlySpan<byte> Value(long record, out bool hashed)
    {
        hashed = false;
        _find.Reset();
        if (!_find.Bind(2, record).Step() || !_words.TryGetValue(_find.Small(0), out var word))
        {
            return [];
        }

        var attributes = _find.Blob(1);
        for (var at = 0; at < attributes.Length;)
        {
            var name = Bytes.Number(attributes, ref at);
            var head = Bytes.Number(attributes, ref at);
            var length = (int)(head >> 1);
            if (name == word)
            {
                hashed = (head & 1) == 1;
                return attributes.Slice(at, length);
            }

            at += length;
        }

        return [];
    }

    public void Dispose() => _find.Dispose();
}
