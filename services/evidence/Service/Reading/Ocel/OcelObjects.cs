using System.Text;

namespace Journey.Evidence.Reading;

/// <summary>The objects that are cases, with what their attributes were when.</summary>
internal sealed class OcelObjects(Columns columns, TimeReader times, string? type)
{
    private const int Most = 1_000_000;
    private const int MostTypes = 1_000;
    private const int MostBytes = 32 << 20;
    private readonly Dictionary<UInt128, (int At, int Length)> _objects = [];
    private readonly SortedSet<string> _types = new(StringComparer.Ordinal);
    private readonly List<(long Time, Column Column, Range Value)> _sorting = [];
    private readonly List<Column> _columns = [];
    private readonly Dictionary<Column, int> _numbers = [];
    private readonly Bytes _values = new(1 << 12);
    private readonly Bytes _name = new(64);

    /// <summary>Objects of the file that lack an id or a type.</summary>
    public long Unnamed { get; private set; }

    public bool Has(ReadOnlySpan<byte> id) => _objects.ContainsKey(columns.Hash(id));

    public void Add(OcelItem item)
    {
        var id = item[item.Id];
        var typeName = Encoding.UTF8.GetString(item[item.Type]);
        if (typeName.Length == 0 || (id.IsEmpty && item.Kind == OcelKind.Object))
        {
            Unnamed += item.Kind == OcelKind.Object ? 1 : 0;
            return;
        }

        if (_types.Count < MostTypes)
        {
            _types.Add(typeName);
        }

        if (item.Kind == OcelKind.Object && (type is null || type == typeName))
        {
            Keep(columns.Hash(id), item);
        }
    }

    /// <summary>Refuses a file whose type is not known from what was asked.</summary>
    public void Check()
    {
        var told = string.Join(", ", _types);
        if (type is null ? _types.Count > 1 : !_types.Contains(type))
        {
            throw new BrokenFileException(
                1,
                type is null ? $"The log has several types of objects. Name the one whose objects are the cases with objectType: {told}"
                    : $"The log has no objects of the type '{type}', which objectType names. It has: {told}",
                "objectType");
        }
    }

    /// <summary>Gives the attributes that the object had at a time.</summary>
    public void Give(ReadOnlySpan<byte> id, long time, Shaper shaper)
    {
        var (at, length) = _objects[columns.Hash(id)];
        var values = _values.Slice(at, length);
        var next = 0;
        while (next < values.Length)
        {
            var since = Bytes.Signed(values, ref next);
            var column = _columns[(int)Bytes.Number(values, ref next)];
            var size = (int)Bytes.Number(values, ref next);
            if (since <= time)
            {
                // The latest stands first, and the first of two counts.
                shaper.Field(column, values.Slice(next, size));
            }

            next += size;
        }
    }

    private void Keep(UInt128 id, OcelItem item)
    {
        if (_objects.Count >= Most || _values.Length >= MostBytes)
        {
            throw new BrokenFileException(item.Line, $"The log has more than {Most} objects of this type, or more than {MostBytes >> 20} MiB of their attributes.");
        }

        _sorting.Clear();
        foreach (var (name, value, time) in item.Attributes)
        {
            _name.Clear();
            _name.Add(Encoding.UTF8.GetBytes(OcelNames.ObjectAttribute));
            _name.Add(item[name]);
            _sorting.Add((Since(item[time]), columns.Of(_name.Span), value));
        }

        var at = _values.Length;
        foreach (var (time, column, value) in _sorting.OrderByDescending(attribute => attribute.Time))
        {
            _values.Signed(time);
            _values.Number((ulong)Number(column));
            _values.Number((ulong)item[value].Length);
            _values.Add(item[value]);
        }

        _objects.TryAdd(id, (at, _values.Length - at));
    }

    // The beginning of 1970 stands for "from the beginning", as does a time that cannot be read.
    private long Since(ReadOnlySpan<byte> time) => times.TryRead(time, out var since) && since > 0 ? since : long.MinValue;

    private int Number(Column column)
    {
        if (!_numbers.TryGetValue(column, out var number))
        {
            _numbers.Add(column, number = _columns.Count);
            _columns.Add(column);
        }

        return number;
    }
}
