namespace Journey.Evidence.Storage;

/// <summary>A table whose rows are numbered by who writes them, because other rows of the same batch name them.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Column">Of the number.</param>
internal sealed record Numbered(string Table, string Column)
{
    public static readonly Numbered Records = new("record", "record_no");

    public static readonly Numbered Cases = new("case_row", "case_no");

    /// <summary>On PostgreSQL the sequence from which numbers are taken by the block.</summary>
    public string Blocks => $"{Table}_block";
}
