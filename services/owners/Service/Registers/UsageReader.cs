using Journey.Owners.Owners;
using Journey.Owners.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Registers;

/// <summary>Counts what maps have led to.</summary>
internal sealed class UsageReader(UnitOfWork<OwnersDb> work, MapRegister maps, TimeProvider time)
{
    /// <summary>Of one map, or of all that owners knows by their titles.</summary>
    public async Task<Listed<MapUsage>> ListAsync(Caller caller, Guid? map, Paging page, CancellationToken ct)
    {
        if (map is { } one)
        {
            await maps.EnsureKnownAsync(caller, one, ct);
        }
        return await work.ReadAsync(caller.UnitId, async (db, token) =>
        {
            var known = (await db.Maps.Where(owned => map == null || owned.Id == map).ToListAsync(token)).OrderBy(owned => owned.Title, StringComparer.InvariantCultureIgnoreCase).ThenBy(owned => owned.Id).ToList();
            var cut = page.Cut(known, owned => owned.Id.ToString());
            return new Listed<MapUsage>(await CountAsync(db, cut.Rows, token), cut.Next);
        }, ct);
    }

    async Task<IReadOnlyList<MapUsage>> CountAsync(OwnersDb db, IReadOnlyList<OwnedMap> rows, CancellationToken ct)
    {
        var which = rows.Select(map => map.Id).ToList();
        var owned = (await Ownerships.ReadAsync(db, rows, time.GetUtcNow(), ct)).ToDictionary(map => map.MapId);
        var sprints = (await db.Sprints.Where(sprint => which.Contains(sprint.MapId)).ToListAsync(ct)).ToLookup(sprint => sprint.MapId);
        var fixes = (await db.Fixes.Where(fix => which.Contains(fix.MapId)).ToListAsync(ct)).ToLookup(fix => fix.MapId);
        var decisions = (await db.Decisions.Where(decision => which.Contains(decision.MapId)).ToListAsync(ct)).ToLookup(decision => decision.MapId);
        var trials = (await db.Trials.Where(trial => which.Contains(trial.MapId)).ToListAsync(ct)).ToLookup(trial => trial.MapId);
        return [.. rows.Select(map => MapUsage.Of(owned[map.Id], map, [.. sprints[map.Id]], [.. fixes[map.Id]], [.. decisions[map.Id]], [.. trials[map.Id]]))];
    }
}
