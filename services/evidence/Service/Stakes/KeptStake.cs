using System.Text.Json;
using Journey.Platform.Json;
using Journey.Platform.Storage;

namespace Journey.Evidence.Stakes;

/// <summary>One revision of what was entered for a map.</summary>
internal sealed class KeptStake : IUnitOwned
{
    public required Guid MapId { get; init; }

    public Guid UnitId { get; set; }

    /// <summary>From 1; the newest counts.</summary>
    public required int Revision { get; init; }

    public required string Entered { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    public EnteredStake Read() => JsonSerializer.Deserialize<EnteredStake>(Entered, JourneyJson.Options)!;

    public static string Write(EnteredStake entered) => JsonSerializer.Serialize(entered, JourneyJson.Options);
}
