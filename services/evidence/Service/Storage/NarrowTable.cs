namespace Journey.Evidence.Storage;

/// <summary>A table of numbers and bytes, of which every row has a unit. On PostgreSQL the units are dealt out to partitions.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Those after the unit's number; whole numbers are <c>int</c> or <c>bigint</c>, bytes <c>blob</c>.</param>
/// <param name="Key">Columns of the key after the unit's number.</param>
internal sealed record NarrowTable(string Name, string Columns, string Key)
{
    private const int Partitions = 32;

    /// <summary>Whether columns of that name hold bytes, whichever table they are in.</summary>
    public static bool IsBytes(string column) =>
        column is "text" or "customer" or "attributes" or "coded" or "met" or "histogram" or "tail" or "body" or "steps" or "text_id" or "item_id";

    /// <summary>Where its rows are numbered, by which column.</summary>
    public Numbered? Numbered { get; init; }

    /// <summary>Whether its rows are too long to be kept in the order of the key.</summary>
    public bool IsWide { get; init; }

    public IEnumerable<string> OnSqlite() =>
    [
        // A number of its own is the row's place in the file; else the key is the table.
        Numbered is { } number
            ? $"create table {Name} ({number.Column} integer primary key, unit_no int not null, {Columns})"
            : $"create table {Name} (unit_no int not null, {Columns}, primary key (unit_no, {Key})){(IsWide ? "" : " without rowid")}",
    ];

    public IEnumerable<string> OnPostgres()
    {
        var number = Numbered is { } numbered ? $"{numbered.Column} bigint not null, " : "";
        yield return $"create table {Name} ({number}unit_no int not null, {Columns.Replace(" blob ", " bytea ", StringComparison.Ordinal)}, primary key (unit_no, {Key})) partition by hash (unit_no)";
        for (var i = 0; i < Partitions; i++)
        {
            yield return $"create table {Name}_{i} partition of {Name} for values with (modulus {Partitions}, remainder {i})";
        }

        if (Numbered is { } blocks)
        {
            yield return $"create sequence {blocks.Blocks}";
        }
    }
}
