using System.Text.Json;
using Journey.Platform.Json;
using Journey.Platform.Storage;

namespace Journey.Evidence.Drift;

/// <summary>What was found when a window closed, or when late records had changed it. What it says never changes; it is only noted that it was looked at again.</summary>
internal sealed class KeptDrift : IUnitOwned
{
    public required Guid MapId { get; init; }

    public Guid UnitId { get; set; }

    /// <summary>First day of the window, counted from 0001-01-01.</summary>
    public required int From { get; init; }

    /// <summary>1 when the window closes; over all baselines and logs.</summary>
    public required int Revision { get; init; }

    public required string LogKey { get; init; }

    /// <summary>First day of the baseline.</summary>
    public required int Baseline { get; init; }

    public required DateTimeOffset ComputedAt { get; init; }

    /// <summary>The answer as JSON.</summary>
    public required string Told { get; init; }

    /// <summary>Version of the map for which it was found to be still so.</summary>
    public int CheckedVersion { get; set; }

    /// <summary>Revision of the log for which it was.</summary>
    public long CheckedRevision { get; set; }

    public DateTimeOffset CheckedAt { get; set; }

    public MapDrift Read() => JsonSerializer.Deserialize<MapDrift>(Told, JourneyJson.Options)!;

    public static string Write(MapDrift told) => JsonSerializer.Serialize(told, JourneyJson.Options);

    /// <summary>The same for answers that say the same, whenever they were computed.</summary>
    public static string Digest(MapDrift told) =>
        Write(told with { AsOf = default, LogRevision = 0, Partial = false, Revision = 0, MapVersion = 0, VerifiedAt = null, VerifiedBy = null });
}
