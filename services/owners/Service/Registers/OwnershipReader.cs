using Journey.Owners.Owners;
using Journey.Owners.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Registers;

/// <summary>Computes who answers for what now; nothing of it is stored, so that an assignment that ends needs no clock to be noticed.</summary>
internal sealed class OwnershipReader(UnitOfWork<OwnersDb> work, MapRegister maps, TimeProvider time)
{
    public async Task<Ownership> ReadAsync(Caller caller, Guid map, CancellationToken ct)
    {
        await maps.EnsureKnownAsync(caller, map, ct);
        return await work.ReadAsync(caller.UnitId, async (db, token) =>
        {
            var owned = await db.Maps.SingleOrDefaultAsync(known => known.Id == map, token) ?? throw new MapNotFound(map);
            var assignments = await db.Assignments.Where(assignment => assignment.MapId == map).ToListAsync(token);
            var named = assignments.Select(assignment => assignment.PersonId).Distinct().ToList();
            var people = await db.People.Where(person => named.Contains(person.Id)).ToDictionaryAsync(person => person.Id, token);
            return Ownership.Of(owned, assignments, people, time.GetUtcNow());
        }, ct);
    }
}
