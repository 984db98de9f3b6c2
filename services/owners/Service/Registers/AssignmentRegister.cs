using Journey.Owners.Owners;
using Journey.Owners.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Registers;

internal sealed class AssignmentRegister(UnitOfWork<OwnersDb> work, MapRegister maps, TimeProvider time)
{
    public async Task<AssignedPerson> AssignAsync(Command command, AssignmentOrder order, CancellationToken ct)
    {
        await maps.EnsureKnownAsync(command.Caller, order.MapId, order.ElementId, ct);
        return await work.WriteAsync(command, (db, token) => Naming.AssignAsync(db, order, time.GetUtcNow(), token), ct);
    }

    public Task<AssignedPerson> GetAsync(Caller caller, Guid id, CancellationToken ct) => work.ReadAsync(caller.UnitId, async (db, token) =>
    {
        var found = await db.Assignments.Where(assignment => assignment.Id == id).ToListAsync(token);
        return found.Count == 1 ? (await TellAsync(db, found, token))[0] : throw new AssignmentNotFound(id);
    }, ct);

    /// <summary>The assignments of a map, all of them; those that run or are still to come of a person or of the people of a team. Newest first.</summary>
    public async Task<Listed<AssignedPerson>> ListAsync(Caller caller, AssignmentFilter filter, Paging page, CancellationToken ct)
    {
        filter.Check();
        if (filter.Map is { } map)
        {
            await maps.EnsureKnownAsync(caller, map, ct);
        }
        return await work.ReadAsync(caller.UnitId, async (db, token) =>
        {
            var now = time.GetUtcNow();
            var query = db.Assignments.AsQueryable();
            query = filter.Map is { } one ? query.Where(assignment => assignment.MapId == one) : query.Where(assignment => assignment.Until == null || assignment.Until > now);
            query = filter.Person is { } person ? query.Where(assignment => assignment.PersonId == person) : query;
            if (filter.Team is { } team)
            {
                var members = await db.Belongings.Where(belonging => belonging.TeamId == team && belonging.From <= now && (belonging.Until == null || belonging.Until > now))
                    .Select(belonging => belonging.PersonId).ToListAsync(token);
                query = query.Where(assignment => members.Contains(assignment.PersonId));
            }
            var rows = (await query.ToListAsync(token)).OrderByDescending(assignment => assignment.From).ThenByDescending(assignment => assignment.Id).ToList();
            var cut = page.Cut(rows, assignment => assignment.Id.ToString());
            return new Listed<AssignedPerson>(await TellAsync(db, cut.Rows, token), cut.Next);
        }, ct);
    }

    async Task<IReadOnlyList<AssignedPerson>> TellAsync(OwnersDb db, IReadOnlyList<Assignment> assignments, CancellationToken ct)
    {
        var which = assignments.Select(assignment => assignment.MapId).Distinct().ToList();
        var known = await db.Maps.Where(map => which.Contains(map.Id)).ToDictionaryAsync(map => map.Id, ct);
        var people = await Roster.ReadAsync(db, [.. assignments.Select(assignment => assignment.PersonId).Distinct()], time.GetUtcNow(), ct);
        return [.. assignments.Select(assignment => new AssignedPerson(assignment, people[assignment.PersonId], known[assignment.MapId].Title, known[assignment.MapId].Find(assignment.ElementId)))];
    }
}
