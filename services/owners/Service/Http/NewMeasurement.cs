using Journey.Owners.Trials;

namespace Journey.Owners.Http;

/// <summary>What was measured of one group in one registered window. Group: treated (default) or comparison; count, or mean and deviation, as the metric's kind asks.</summary>
internal sealed record FigureView(string Metric, WindowView Window, TrialGroup? Group, double N, double? Count, double? Mean, double? Deviation)
{
    public static FigureView Of(Figure figure) =>
        new(figure.Metric, WindowView.Of(figure.Window), figure.Group, figure.N, figure.Count, figure.Mean, figure.Deviation);

    public Figure ToFigure() => new(Metric, Window.ToWindow(), Group ?? TrialGroup.Treated, N, Count, Mean, Deviation);
}

/// <summary>Another change in scope on a day of the after window.</summary>
internal sealed record OtherChangeView(string Id, string What, DateOnly Day)
{
    public static OtherChangeView Of(OtherChange change) => new(change.Id, change.What, change.Day);

    public OtherChange ToChange() => new(Id, What, Day);
}

/// <summary>
/// Figures, where they come from, and what its source knew when: now where it is not said. With fromLog they are taken from the logs that the measures were
/// registered with, and none is sent.
/// </summary>
internal sealed record NewMeasurement(
    IReadOnlyList<FigureView>? Figures, IReadOnlyList<OtherChangeView>? OtherChanges, string? Source, DateTimeOffset? AsOf, bool? FromLog)
{
    public Measurement ToMeasurement(DateTimeOffset now) => new(
        [.. (Figures ?? []).Select(figure => figure.ToFigure())], [.. (OtherChanges ?? []).Select(change => change.ToChange())], Source ?? "", AsOf ?? now, "", now);
}

/// <summary>A verdict: keep, retire or inconclusive. Seen: the revision of the test it was made on.</summary>
internal sealed record NewVerdict(Verdict Verdict, string? Because, long? Seen)
{
    public VerdictOrder ToOrder() => new(Verdict, Because ?? "", Seen);
}
