namespace Journey.Owners.Owners;

/// <summary>Whether a metric speaks of the whole journey or of one touchpoint. Source: d8.</summary>
internal enum MetricScope
{
    Outcome,
    Local,
}
