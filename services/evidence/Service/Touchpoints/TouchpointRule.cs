using Journey.Platform.Storage;

namespace Journey.Evidence.Touchpoints;

/// <summary>What was said of one activity at one time. Rows are added and never changed.</summary>
internal sealed class TouchpointRule : IUnitOwned
{
    public Guid UnitId { get; set; }

    public required string LogKey { get; init; }

    /// <summary>Number of the definition it came with, from 1.</summary>
    public required int Revision { get; init; }

    public required string Activity { get; init; }

    /// <summary>Key of the touchpoint; empty where the activity is none.</summary>
    public required string Touchpoint { get; init; }

    /// <summary>From when on it holds; null for all time.</summary>
    public DateTimeOffset? From { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    /// <summary>Milliseconds since 1970 from which on it holds.</summary>
    public long FromMs => From?.ToUnixTimeMilliseconds() ?? long.MinValue;
}
