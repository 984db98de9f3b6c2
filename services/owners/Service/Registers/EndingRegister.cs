using Journey.Owners.Lapses;
using Journey.Owners.Owners;
using Journey.Owners.Storage;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Registers;

/// <summary>Lets a person leave on a day, or shows what that would leave behind.</summary>
internal sealed class EndingRegister(UnitOfWork<OwnersDb> work, TimeProvider time)
{
    public Task<PersonEnding> PreviewAsync(Caller caller, Guid person, DateOnly until, CancellationToken ct) =>
        work.ReadAsync(caller.UnitId, (db, token) => EndAsync(db, caller, person, until, token), ct);

    /// <summary>The same, kept. What has ended by now is told at once; what ends later by the hourly pass of that day.</summary>
    public Task<PersonEnding> EndAsync(Command command, Guid person, DateOnly until, CancellationToken ct) => work.WriteAsync(command, async (db, token) =>
    {
        var unit = await db.Units.SingleAsync(known => known.Id == db.UnitId, token);
        unit.ChangeOrganisation();
        var ending = await EndAsync(db, command.Caller, person, until, token);
        await db.SaveChangesAsync(token);
        await LapseTelling.TellAsync(db, time.GetUtcNow(), token);
        return ending;
    }, ct);

    async Task<PersonEnding> EndAsync(OwnersDb db, Caller caller, Guid id, DateOnly until, CancellationToken ct)
    {
        var at = UnitDay.Start(until, caller.Unit!.TimeZone);
        var person = await db.People.SingleOrDefaultAsync(known => known.Id == id, ct) ?? throw new PersonNotFound(id);
        Check(person, at);
        var assignments = await db.Assignments.Where(assignment => assignment.PersonId == id).ToListAsync(ct);
        person.EndAt(at);
        Leaving.EndBelongings(person, at, await db.Belongings.Where(belonging => belonging.PersonId == id).ToListAsync(ct));
        var ended = Leaving.EndAssignments(person, assignments);
        var which = ended.Select(assignment => assignment.MapId).Distinct().ToList();
        var maps = await db.Maps.Where(map => which.Contains(map.Id)).ToDictionaryAsync(map => map.Id, ct);
        var others = await db.Assignments.Where(assignment => which.Contains(assignment.MapId) && assignment.PersonId != id && assignment.Duty == Duty.Accountable).ToListAsync(ct);
        var colleague = (await Roster.ReadAsync(db, [id], time.GetUtcNow(), ct))[id];
        return new(colleague, [.. ended.Select(assignment => Left(assignment, colleague, maps[assignment.MapId], others)).OrderByDescending(left => left.IsOrphaned).ThenBy(left => left.Assigned.Map)]);
    }

    static LeftBehind Left(Assignment ended, Colleague person, OwnedMap map, List<Assignment> others)
    {
        var end = ended.Until!.Value;
        var orphaned = ended.Duty == Duty.Accountable && ended.From < end
            && !others.Exists(other => other.MapId == ended.MapId && other.ElementId == ended.ElementId && other.HoldsAt(end));
        var handoffs = orphaned ? map.Handoffs.Where(handoff => !handoff.IsDismissed && (handoff.From.Id == ended.ElementId || handoff.To.Id == ended.ElementId)) : [];
        return new(new AssignedPerson(ended, person, map.Title, map.Find(ended.ElementId)), orphaned, [.. handoffs]);
    }

    // What had ended when the day was a later one stays ended: nobody would notice that it runs again.
    static void Check(Person person, DateTimeOffset at)
    {
        var violations = new Violations();
        violations.Require(person.EndsAt is not { } known || at <= known, "until", $"{person.Name} leaves on {person.EndsAt:O} already. An earlier day can be named; a later one by a file of the organisation.");
        violations.ThrowIfAny();
    }
}
