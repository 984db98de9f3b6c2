using Journey.Maps.Decisions;
using Journey.Maps.Linting;
using Journey.Maps.Maps;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>What has changed since a map was published: owners, priorities and decisions.</summary>
internal static class PublishedChanges
{
    /// <summary>None where the map is not published, or an earlier version than the published one is looked at.</summary>
    public static async Task<PublishedChange?> ReadAsync(MapsDb db, MapVersion map, IReadOnlyList<DecisionRow> decisions, CancellationToken ct)
    {
        if (await db.Publications.AsNoTracking().SingleOrDefaultAsync(row => row.MapId == map.MapId && row.Status == Publishing.PublicationStatus.Published, ct) is not { } published
            || map.Version < published.Version)
        {
            return null;
        }

        var changes = decisions.Count(row => DecisionRows.Read(row, []).Ruling is { } ruling && ruling.At >= published.PublishedAt)
            + await db.AssignedOwners.CountAsync(row => row.MapId == map.MapId && row.At >= published.PublishedAt, ct);
        // Versions are looked through only where nothing else has changed, and until one is found that did.
        return new PublishedChange(published.PublishedAt, changes > 0 || !await AnyEffectAsync(db, map.MapId, published.Version, ct) ? changes : 1);
    }

    private static async Task<bool> AnyEffectAsync(MapsDb db, Guid mapId, int from, CancellationToken ct)
    {
        var older = await db.FindVersionAsync(mapId, from, ct);
        for (var newest = await db.NewestNumberAsync(mapId, ct); older is not null && older.Version < newest;)
        {
            var newer = await db.FindVersionAsync(mapId, older.Version + 1, ct);
            var changes = newer is null ? [] : MapDiff.Of((mapId, older.Document), (mapId, newer.Document), byIdOnly: true);
            if (newer is not null && Effects.Owners(changes).Count + Effects.Priorities(changes, older.Document, newer.Document).Count > 0)
            {
                return true;
            }

            older = newer;
        }

        return false;
    }
}
