using Journey.Messaging;
using Journey.Owners.Contracts.Events;
using Journey.Owners.Owners;
using Journey.Owners.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Registers;

/// <summary>Units, and who may come into them.</summary>
internal sealed class UnitRegister(UnitOfWork<OwnersDb> work)
{
    /// <summary>Makes a unit whose first administrator is the caller: without one nobody could ever name another.</summary>
    public Task<UnitRef> CreateAsync(Command command, string key, string name, string timeZone, CancellationToken ct) =>
        work.WriteAsync(command, async (db, token) =>
        {
            var unit = BusinessUnit.Create(Guid.CreateVersion7(), key, name, timeZone);
            if (await db.Units.AnyAsync(known => known.Key == key, token))
            {
                throw new UnitKeyTaken(key);
            }
            var admin = new UnitAccess(unit, []).Set(command.Caller.Subject, command.Caller.Name, Role.Admin);
            db.Add(unit);
            db.Add(admin.Member);
            db.Emit(new AccessChanged(admin.Member.Subject, unit.Key), UnitAccess.Aggregate(unit.Id), unit.AccessRevision);
            return unit.Reference;
        }, ct);

    public Task<IReadOnlyList<Membership>> ListAsync(Caller caller, CancellationToken ct) =>
        work.ReadAsync<IReadOnlyList<Membership>>(Guid.Empty, async (db, token) =>
            [.. (await MembershipsOf(db, caller.Subject, db.Units).ToListAsync(token))
                .OrderBy(known => known.Unit.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(known => known.Unit.Key, StringComparer.Ordinal)], ct);

    /// <summary>One statement whether the unit is unknown or the subject is not in it: the two answers cannot be told apart.</summary>
    public Task<Membership> ResolveAsync(string subject, string unitKey, CancellationToken ct) =>
        work.ReadAsync(Guid.Empty, async (db, token) =>
            await MembershipsOf(db, subject, db.Units.Where(unit => unit.Key == unitKey)).SingleOrDefaultAsync(token) ?? throw new UnitNotFound(), ct);

    static IQueryable<Membership> MembershipsOf(OwnersDb db, string subject, IQueryable<BusinessUnit> units) =>
        from member in db.Members
        where member.Subject == subject
        join unit in units on member.MemberOf equals unit.Id
        select new Membership(new UnitRef(unit.Id, unit.Key, unit.Name, unit.TimeZone), member.Role);
}
