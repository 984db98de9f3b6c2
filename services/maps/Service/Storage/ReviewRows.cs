using Journey.Maps.Maps;
using Journey.Maps.Publishing;
using Journey.Platform.Identity;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>Reviews as rows.</summary>
internal static class ReviewRows
{
    public static VersionReview Read(ReviewRow row) => new(
        row.MapId, row.Number, row.Version, row.Status, row.AskedAt, row.AskedBy, row.Note, row.AnsweredAt, row.AnsweredBy, row.Answer, row.Alone);

    public static void Answer(ReviewRow row, ReviewStatus status, string answer, Caller by, DateTimeOffset at)
    {
        (row.Status, row.AnsweredAt, row.AnsweredBy, row.Answer) = (status, at, by.Name, answer);
        row.Alone = row.Subject == by.Subject;
    }

    /// <summary>Nobody has to look any more at what is open: those versions are drafts again.</summary>
    public static async Task OvertakeAsync(MapsDb db, Guid mapId, int upTo, CancellationToken ct)
    {
        foreach (var row in await db.Reviews.Where(row => row.MapId == mapId && row.Version <= upTo && row.Status == ReviewStatus.Open).ToListAsync(ct))
        {
            row.Status = ReviewStatus.Overtaken;
            await db.StandAsync(mapId, row.Version, VersionStatus.Draft, ct);
        }
    }

    /// <summary>Publishing a version answers its review, and ends those of the versions before it.</summary>
    public static async Task CloseAsync(MapsDb db, MapVersion map, (Caller Caller, DateTimeOffset At) by, CancellationToken ct)
    {
        if (await db.Reviews.SingleOrDefaultAsync(row => row.MapId == map.MapId && row.Version == map.Version && row.Status == ReviewStatus.Open, ct) is { } own)
        {
            Answer(own, ReviewStatus.Approved, "", by.Caller, by.At);
        }

        await OvertakeAsync(db, map.MapId, map.Version - 1, ct);
    }
}
