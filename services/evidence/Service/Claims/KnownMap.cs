using System.Text.Json;
using Journey.Maps.Contracts.Events;
using Journey.Platform.Json;
using Journey.Platform.Storage;

namespace Journey.Evidence.Claims;

/// <summary>What evidence keeps of a map.</summary>
internal sealed class KnownMap : IUnitOwned
{
    public required Guid MapId { get; init; }

    public Guid UnitId { get; set; }

    public int Version { get; set; }

    public string Segment { get; set; } = "";

    public string Title { get; set; } = "";

    /// <summary>Window, touchpoints, paths and pain points as JSON; empty where they were not told. See <see cref="ReadJourney"/>.</summary>
    public string Journey { get; set; } = "";

    public RevisedJourney? ReadJourney() => Journey.Length == 0 ? null : JsonSerializer.Deserialize<RevisedJourney>(Journey, JourneyJson.Options);

    /// <summary>Whether what is told is no newer than what is kept. The journey may come later than the version it belongs to, and its handoffs later still.</summary>
    public bool Knows(MapRevised told) => Version > told.Version || (Version == told.Version && (told.Journey is null || (Journey.Length > 0 && (told.Journey.Handoffs is null || ReadJourney()!.Handoffs is not null))));

    public void Keep(MapRevised told)
    {
        (Version, Segment, Title) = (told.Version, told.SegmentKey, told.Title);
        Journey = told.Journey is null ? "" : JsonSerializer.Serialize(told.Journey, JourneyJson.Options);
    }
}
