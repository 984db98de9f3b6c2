using System.Text.Json;
using Journey.Maps.Contracts.Events;
using Journey.Maps.Maps;
using Journey.Maps.Publishing;
using Journey.Messaging;
using Journey.Platform.Json;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>Publications and the standing of versions as rows, and what others are told of them.</summary>
internal static class PublicationRows
{
    public static string Write(SeenAtGate seen) => JsonSerializer.Serialize(seen, JourneyJson.Options);

    public static Publication Read(PublicationRow row) => new(
        row.MapId, row.Number, row.Version, row.Status, row.PublishedAt, row.PublishedBy, JsonSerializer.Deserialize<SeenAtGate>(row.Seen, JourneyJson.Options)!, row.EndedAt,
        row.EndedBy, row.EndReason);

    /// <summary>The publication that readers are shown, tracked; none where the map is not published.</summary>
    public static Task<PublicationRow?> StandingAsync(this MapsDb db, Guid mapId, CancellationToken ct) =>
        db.Publications.SingleOrDefaultAsync(row => row.MapId == mapId && row.Status == PublicationStatus.Published, ct);

    public static async Task<int> PublishedNumberAsync(this MapsDb db, Guid mapId, CancellationToken ct) =>
        await db.Publications.Where(row => row.MapId == mapId && row.Status == PublicationStatus.Published).Select(row => (int?)row.Version).SingleOrDefaultAsync(ct) ?? 0;

    /// <summary>Number and revision of the next publication of a map.</summary>
    public static async Task<(int Number, int Revision)> NextAsync(MapsDb db, Guid mapId, CancellationToken ct)
    {
        var rows = await db.Publications.Where(row => row.MapId == mapId).Select(row => new { row.Number, row.Revision }).ToListAsync(ct);
        return (rows.Select(row => row.Number).DefaultIfEmpty().Max() + 1, rows.Select(row => row.Revision).DefaultIfEmpty().Max() + 1);
    }

    public static async Task StandAsync(this MapsDb db, Guid mapId, int version, VersionStatus status, CancellationToken ct) =>
        (await db.Statuses.SingleAsync(row => row.MapId == mapId && row.Version == version, ct)).Status = status;

    /// <summary>Holds the map until the end of the transaction, so that no version comes between what is checked and what is written.</summary>
    public static async Task<int> HoldAsync(this MapsDb db, Guid mapId, CancellationToken ct)
    {
        await db.Maps.Where(map => map.Id == mapId).ExecuteUpdateAsync(set => set.SetProperty(map => map.Version, map => map.Version), ct);
        return await db.NewestNumberAsync(mapId, ct);
    }

    public static void Tell(MapsDb db, PublicationRow row)
    {
        var publication = Read(row);
        var seen = publication.Seen;
        var e = new MapPublished(
            row.MapId,
            row.Number,
            row.Version,
            JsonNamingPolicy.CamelCase.ConvertName(row.Status.ToString()),
            row.PublishedAt,
            seen.AsOf,
            seen.Lint.RulesVersion,
            seen.Lint.TheatreIndex,
            JsonNamingPolicy.CamelCase.ConvertName(seen.Lint.Strength.ToString()),
            [.. seen.Claims.Select(claim => new PublishedGrade(claim.Claim, claim.StatementVersion, claim.Grade, claim.GradeRevision))]);
        db.Emit(e, $"publications/{row.MapId}", row.Revision);
    }
}
