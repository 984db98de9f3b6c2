using Npgsql;

namespace Journey.Evidence.Storage;

/// <summary>Rows of an answer, taken off the wire at once: a connection answers one question at a time, and the next one must not wait for the last row.</summary>
internal sealed class Answer
{
    private readonly List<(long Number, byte[]? Blob, bool IsNull)> _fields = [];
    private int _columns = 1;
    private int _row = -1;

    public int Rows => _fields.Count / _columns;

    public bool Next() => ++_row < Rows;

    public long Number(int column) => At(column).Number;

    public bool IsNull(int column) => At(column).IsNull;

    public ReadOnlySpan<byte> Blob(int column) => At(column).Blob;

    public void Clear()
    {
        _fields.Clear();
        _row = -1;
    }

    public void Read(NpgsqlDataReader reader)
    {
        Clear();
        _columns = Math.Max(reader.FieldCount, 1);
        var blobs = Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetFieldType(column) == typeof(byte[])).ToArray();
        while (reader.Read())
        {
            for (var column = 0; column < blobs.Length; column++)
            {
                var none = reader.IsDBNull(column);
                _fields.Add(none ? (0, null, true) : blobs[column] ? (0, reader.GetFieldValue<byte[]>(column), false) : (reader.GetInt64(column), null, false));
            }
        }
    }

    private (long Number, byte[]? Blob, bool IsNull) At(int column) => _fields[(_row * _columns) + column];
}
