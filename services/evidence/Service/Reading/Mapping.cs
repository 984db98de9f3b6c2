namespace Journey.Evidence.Reading;

/// <summary>How a file is to be read: its format and which columns mean what.</summary>
internal sealed record Mapping
{
    public const string Csv = "csv";
    public const string Xes = "xes";

    public required string Format { get; init; }

    public bool Gzip { get; init; }

    public string? Case { get; init; }

    public string? Activity { get; init; }

    public string? Time { get; init; }

    public string? Customer { get; init; }

    public string? Id { get; init; }

    public string? Channel { get; init; }

    public string? Segment { get; init; }

    public string? Actor { get; init; }

    public string? Reason { get; init; }

    public string? Delimiter { get; init; }

    public string? TimeFormat { get; init; }

    public string? Zone { get; init; }

    /// <summary>The columns as XES names them; those of a trace carry the prefix that CSV exports of such logs use.</summary>
    public Mapping Resolved() => Format == Xes
        ? this with { Case = "case:concept:name", Activity = "concept:name", Time = "time:timestamp", Actor = "org:resource" }
        : this;

    public IEnumerable<(string Option, string Column)> Named() =>
        new (string, string?)[]
        {
            ("case", Case), ("activity", Activity), ("time", Time), ("customer", Customer), ("id", Id),
            ("channel", Channel), ("segment", Segment), ("actor", Actor), ("reason", Reason),
        }.Where(pair => pair.Item2 is not null).Select(pair => (pair.Item1, pair.Item2!));
}
