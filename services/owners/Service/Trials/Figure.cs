using Journey.Platform.Errors;
using Journey.Statistics;

namespace Journey.Owners.Trials;

/// <summary>
/// What was measured of one group in one window. N: customers looked at; of a count they may be customers times days. Count: how many of them,
/// or how many events; Mean and Deviation (standard deviation): of the values of a mean.
/// </summary>
internal sealed record Figure(string Metric, Window Window, TrialGroup Group, double N, double? Count, double? Mean, double? Deviation)
{
    const double Most = 1e12;

    public Share ToShare() => new(Count ?? 0, N);

    public Rate ToRate() => new((long)(Count ?? 0), N);

    public Average ToAverage() => new((long)N, Mean ?? 0, (Deviation ?? 0) * (Deviation ?? 0));

    public void Check(Violations violations, string field, MetricKind kind)
    {
        violations.Require(N is >= 0 and <= Most, $"{field}.n", "How many were looked at, 0 or more.");
        if (kind == MetricKind.Mean)
        {
            violations.Require(double.IsInteger(N), $"{field}.n", "A whole number of values.");
            violations.Require(Count is null, $"{field}.count", "A mean has none.");
            violations.Require(N == 0 || Mean is >= -Most and <= Most, $"{field}.mean", "The mean of the values.");
            violations.Require(N == 0 || Deviation is >= 0 and <= Most, $"{field}.deviation", "The standard deviation of the values, 0 or more.");
            return;
        }
        violations.Require(Count is >= 0 and <= Most, $"{field}.count", "How many, 0 or more.");
        violations.Require(kind != MetricKind.Proportion || !(Count > N), $"{field}.count", "At most n.");
        violations.Require(kind != MetricKind.Count || Count is not { } events || double.IsInteger(events), $"{field}.count", "A whole number of events.");
        violations.Require(Mean is null && Deviation is null, $"{field}.mean", "Only a mean has mean and deviation.");
    }
}
