namespace Journey.Owners.Trials;

/// <summary>A figure that a log can be asked for: of one measure, in one window, of one group.</summary>
internal sealed record AskedFigure(TrialMetric Metric, LogMeasure Of, Window Window, TrialGroup Group)
{
    /// <summary>The first day that is not looked at any more: everybody who began in the window has been followed.</summary>
    public DateOnly Until => Window.ReadyOn(Metric.LagDays);

    public Figure With(double n, double? count) => new(Metric.Key, Window, Group, n, count, null, null);

    public Figure With(long n, double mean, double deviation) => n == 0 ? new(Metric.Key, Window, Group, 0, null, null, null) : new(Metric.Key, Window, Group, n, null, mean, deviation);
}
