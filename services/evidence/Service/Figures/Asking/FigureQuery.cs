namespace Journey.Evidence.Figures;

/// <summary>What a caller asks of a log. What is not set is as the log declares it.</summary>
internal sealed record FigureQuery
{
    public const int MostRows = 1_000;
    public const int Rows = 10;

    public string? Segment { get; init; }

    public Instant? From { get; init; }

    public Instant? To { get; init; }

    public int? Top { get; init; }

    public string? Anchor { get; init; }

    public int? Days { get; init; }

    public string? End { get; init; }

    /// <summary><c>source</c> or <c>anchor</c>.</summary>
    public string? CaseRule { get; init; }

    /// <summary>Seconds.</summary>
    public long? Gap { get; init; }

    public Instant? AsOf { get; init; }

    public long? Revision { get; init; }

    public IReadOnlyList<WhereText> Where { get; init; } = [];
}
