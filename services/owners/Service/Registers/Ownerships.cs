using Journey.Owners.Owners;
using Journey.Owners.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Registers;

/// <summary>Reads everything that ownership is computed from, in the caller's unit of work.</summary>
internal static class Ownerships
{
    public static async Task<IReadOnlyList<Ownership>> ReadAsync(OwnersDb db, IReadOnlyList<OwnedMap> maps, DateTimeOffset at, CancellationToken ct)
    {
        var which = maps.Select(map => map.Id).ToList();
        var assignments = await db.Assignments.Where(assignment => which.Contains(assignment.MapId)).ToListAsync(ct);
        var people = await Roster.ReadAsync(db, [.. assignments.Select(assignment => assignment.PersonId).Distinct()], at, ct);
        var agreements = (await db.Handoffs.Where(agreement => which.Contains(agreement.MapId)).ToListAsync(ct)).ToLookup(agreement => agreement.MapId);
        var gone = Gone(await db.Teams.ToListAsync(ct), at);
        var byMap = assignments.ToLookup(assignment => assignment.MapId);
        return [.. maps.Select(map => Ownership.Of(map, new OwnershipRecords(byMap[map.Id], people, agreements[map.Id], gone), at))];
    }

    static HashSet<string> Gone(List<Team> teams, DateTimeOffset at)
    {
        var gone = teams.Where(team => !team.IsThereAt(at)).Select(team => team.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        gone.ExceptWith(teams.Where(team => team.IsThereAt(at)).Select(team => team.Name));
        return gone;
    }
}
