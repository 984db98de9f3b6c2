using Journey.Maps.Decisions;
using Journey.Maps.Maps;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>What each version of a map changed, computed from the versions and decisions that are there.</summary>
internal sealed class EffectLog(UnitOfWork<MapsDb> work)
{
    public Task<Page<VersionEffect>> ListAsync(Guid unit, Guid mapId, int limit, int? below, CancellationToken ct) => work.ReadAsync(unit, async (db, token) =>
    {
        var top = Math.Min(await db.NewestNumberAsync(mapId, token), below - 1 ?? int.MaxValue);
        var (first, made) = (Math.Max(top - limit + 1, 1), await MadeAsync(db, mapId, token));
        var effects = new List<VersionEffect>();
        var assigned = (await db.AssignedOwners.AsNoTracking().Where(row => row.MapId == mapId).ToListAsync(token)).OrderBy(row => row.At).ThenBy(row => row.AssignmentId)
            .Select(row => new AssignedOwner(row.Element, row.Person, row.Duty, row.At)).ToList();
        var until = await db.Versions.Where(row => row.MapId == mapId && row.Version == top + 1).Select(row => (DateTimeOffset?)row.CreatedAt).SingleOrDefaultAsync(token);
        // Each document is read once: the older one of a pair is the newer one of the next.
        for (var newer = top < 1 ? null : await db.FindVersionAsync(mapId, top, token); newer is not null && newer.Version >= first;)
        {
            var older = newer.Version > 1 ? await db.FindVersionAsync(mapId, newer.Version - 1, token) : null;
            // Owners may have been named before their event told of the version: the first version takes what came before it too.
            effects.Add(Of(newer, older, made) with { Assigned = [.. assigned.Where(owner => (older is null || owner.At >= newer.CreatedAt) && (until is null || owner.At < until))] });
            (until, newer) = (newer.CreatedAt, older);
        }

        return new Page<VersionEffect>(effects, first > 1 && effects.Count > 0 ? VersionCursor.Write(first) : "");
    }, ct);

    private static VersionEffect Of(MapVersion newer, MapVersion? older, ILookup<int, Guid> made)
    {
        var changes = older is null ? [] : MapDiff.Of((older.MapId, older.Document), (newer.MapId, newer.Document), byIdOnly: true);
        return new VersionEffect(
            newer.Version, newer.CreatedAt, newer.CreatedBy, Effects.Owners(changes), older is null ? [] : Effects.Priorities(changes, older.Document, newer.Document),
            [.. made[newer.Version]], []);
    }

    private static async Task<ILookup<int, Guid>> MadeAsync(MapsDb db, Guid mapId, CancellationToken ct) => (await db.Decisions.AsNoTracking()
        .Where(decision => decision.MapId == mapId && decision.Status != DecisionStatus.Draft).OrderBy(decision => decision.Id)
        .Select(decision => new { decision.MapVersion, decision.Id }).ToListAsync(ct)).ToLookup(decision => decision.MapVersion, decision => decision.Id);
}
