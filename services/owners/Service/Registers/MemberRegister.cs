using Journey.Messaging;
using Journey.Owners.Contracts.Events;
using Journey.Owners.Owners;
using Journey.Owners.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Registers;

internal sealed class MemberRegister(UnitOfWork<OwnersDb> work)
{
    public Task<Member> SetAsync(Command command, string subject, string name, Role role, CancellationToken ct)
    {
        var id = command.Caller.UnitId;
        return work.WriteAsync(command, async (db, token) =>
        {
            var unit = await db.Units.SingleAsync(known => known.Id == id, token);
            var step = new UnitAccess(unit, await db.Members.Where(member => member.MemberOf == id).ToListAsync(token)).Set(subject, name, role);
            Keep(db, step);
            if (step.Revision is { } revision)
            {
                db.Emit(new AccessChanged(step.Member.Subject, unit.Key), UnitAccess.Aggregate(id), revision);
            }
            return step.Member;
        }, ct);
    }

    public Task<IReadOnlyList<Member>> ListAsync(Caller caller, CancellationToken ct) =>
        work.ReadAsync<IReadOnlyList<Member>>(caller.UnitId, async (db, token) =>
            [.. (await db.Members.Where(member => member.MemberOf == caller.UnitId).ToListAsync(token)).OrderBy(member => member.Subject, StringComparer.Ordinal)], ct);

    /// <summary>How many may publish.</summary>
    public Task<int> CountApproversAsync(Guid unit, CancellationToken ct) => work.ReadAsync(
        unit, async (db, token) => (await db.Members.Where(member => member.MemberOf == unit).Select(member => member.Role).ToListAsync(token)).Count(role => role >= Role.Approver), ct);

    static void Keep(OwnersDb db, AccessStep step)
    {
        switch (step)
        {
            case { IsNew: true, IsGone: false }:
                db.Add(step.Member);
                break;
            case { IsNew: false, IsGone: true }:
                db.Remove(step.Member);
                break;
        }
    }
}
