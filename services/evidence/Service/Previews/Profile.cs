using Journey.Evidence.Reading;

namespace Journey.Evidence.Previews;

/// <summary>Looks at every field of a file's beginning and keeps what its columns hold.</summary>
internal sealed class Profile : IFieldTap
{
    private readonly Dictionary<Column, ColumnProfile> _columns = [];

    public int Records { get; private set; }

    public List<ColumnProfile> Columns { get; private set; } = [];

    public void Begin(long line)
    {
    }

    public void Field(Column column, ReadOnlySpan<byte> value)
    {
        if (!_columns.TryGetValue(column, out var profile))
        {
            _columns.Add(column, profile = new ColumnProfile(column.Name));
        }

        profile.Add(value);
    }

    public void End(FileProblem? problem) => Records++;

    /// <summary>The file's beginning is read: columns in its order, those without any value too.</summary>
    public void Close(IEnumerable<Column> known)
    {
        Columns = [.. known.Select(column => _columns.GetValueOrDefault(column) ?? new ColumnProfile(column.Name))];
        foreach (var column in Columns)
        {
            column.Time = TimeForm.Of(column.Values);
        }
    }

    public ColumnProfile? Find(string name) => Columns.Find(column => column.Name == name);
}
