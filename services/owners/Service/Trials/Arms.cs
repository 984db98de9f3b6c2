namespace Journey.Owners.Trials;

/// <summary>The figures of one measure that count: of both windows, and of the comparison group where there is one.</summary>
internal sealed record Arms(Figure? Baseline, Figure? After, Figure? ComparisonBaseline, Figure? ComparisonAfter, bool HasComparison)
{
    /// <summary>Fewer in an arm are not compared. Source: d5.</summary>
    public const int Least = 30;

    public IEnumerable<Figure> Known => new[] { Baseline, After, ComparisonBaseline, ComparisonAfter }.OfType<Figure>();

    /// <summary>How many the smallest arm holds; 0 where one has not been measured.</summary>
    public double Smallest => IsMeasured ? Known.Min(figure => figure.N) : 0;

    public bool IsMeasured => Baseline is not null && After is not null && (!HasComparison || (ComparisonBaseline is not null && ComparisonAfter is not null));

    public Lack LackOf(MetricKind kind) => this switch
    {
        { IsMeasured: false } => Lack.NotMeasured,
        { Smallest: < Least } => Lack.TooFew,
        _ when kind == MetricKind.Count && (Baseline!.Count == 0 || (HasComparison && Known.Any(figure => figure.Count == 0))) => Lack.NoEvents,
        _ => Lack.None,
    };
}
