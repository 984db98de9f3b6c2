using System.Diagnostics.Metrics;

namespace Journey.Caching;

/// <summary>Counts of the process; meter <c>Journey.Caching</c>.</summary>
internal static class CacheTelemetry
{
    private static readonly Meter Meter = new("Journey.Caching");

    public static Counter<long> Unanswered { get; } =
        Meter.CreateCounter<long>("journey.cache.unanswered", "{request}", "Questions to the shared memory that got no answer in time");

    public static Counter<long> Kept { get; } =
        Meter.CreateCounter<long>("journey.cache.lookups", "{lookup}", "Lookups of what was kept, by where it was found: here, shared, nowhere");

    public static Counter<long> Spoilt { get; } =
        Meter.CreateCounter<long>("journey.cache.spoilt", "{value}", "Values in the shared memory that are not what was written there");
}
