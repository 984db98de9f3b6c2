using Journey.Messaging;
using Journey.Owners.Contracts.Events;
using Journey.Owners.Owners;
using Journey.Owners.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Registers;

internal sealed class FixRegister(UnitOfWork<OwnersDb> work, MapRegister maps, TimeProvider time)
{
    /// <summary>Makes a candidate a fix, or plans it anew; the person becomes accountable for the candidate unless they are.</summary>
    public async Task<PlannedFix> PlanAsync(Command command, FixPlan plan, CancellationToken ct)
    {
        plan.Check();
        await maps.EnsureKnownAsync(command.Caller, plan.MapId, plan.Candidate, ct);
        return await work.WriteAsync(command, async (db, token) =>
        {
            var map = await db.Maps.SingleOrDefaultAsync(known => known.Id == plan.MapId, token) ?? throw new MapNotFound(plan.MapId);
            _ = Candidate(map, plan.Candidate) ?? throw new CandidateNotFound(plan.MapId, plan.Candidate);
            await NameAsync(db, plan, token);
            var fix = await db.Fixes.SingleOrDefaultAsync(known => known.MapId == plan.MapId && known.Candidate == plan.Candidate, token) ?? db.Add(Fix.Of(plan, Now())).Entity;
            fix.Plan(plan);
            return await ToldAsync(db, command.Caller, fix, token);
        }, ct);
    }

    public Task<PlannedFix> MoveAsync(Command command, Guid id, FixState state, CancellationToken ct) => work.WriteAsync(command, async (db, token) =>
    {
        var fix = await db.Fixes.SingleOrDefaultAsync(known => known.Id == id, token) ?? throw new FixNotFound(id);
        fix.Move(state);
        return await ToldAsync(db, command.Caller, fix, token);
    }, ct);

    public Task<PlannedFix> GetAsync(Caller caller, Guid id, CancellationToken ct) => work.ReadAsync(caller.UnitId, async (db, token) =>
    {
        var found = await db.Fixes.Where(fix => fix.Id == id).ToListAsync(token);
        return found.Count == 1 ? (await TellAsync(db, caller, found, token))[0] : throw new FixNotFound(id);
    }, ct);

    /// <summary>Fixes of a map, or of all of them, the first due first.</summary>
    public async Task<Listed<PlannedFix>> ListAsync(Caller caller, Guid? map, Paging page, CancellationToken ct)
    {
        if (map is { } one)
        {
            await maps.EnsureKnownAsync(caller, one, ct);
        }
        return await work.ReadAsync(caller.UnitId, (db, token) => ListAsync(db, caller, map, page, token), ct);
    }

    async Task<Listed<PlannedFix>> ListAsync(OwnersDb db, Caller caller, Guid? map, Paging page, CancellationToken ct)
    {
        var rows = (await db.Fixes.Where(fix => map == null || fix.MapId == map).ToListAsync(ct)).OrderBy(fix => fix.Due).ThenBy(fix => fix.Id).ToList();
        var cut = page.Cut(rows, fix => fix.Id.ToString());
        return new Listed<PlannedFix>(await TellAsync(db, caller, cut.Rows, ct), cut.Next);
    }

    async Task NameAsync(OwnersDb db, FixPlan plan, CancellationToken ct)
    {
        var history = await db.Assignments.Where(known => known.MapId == plan.MapId && known.ElementId == plan.Candidate && known.Duty == Duty.Accountable).ToListAsync(ct);
        if (new Tenure(history).At(time.GetUtcNow())?.PersonId != plan.PersonId)
        {
            await Naming.AssignAsync(db, new AssignmentOrder(plan.MapId, plan.Candidate, plan.PersonId, time.GetUtcNow(), null), time.GetUtcNow(), ct);
            await db.SaveChangesAsync(ct);
        }
    }

    async Task<PlannedFix> ToldAsync(OwnersDb db, Caller caller, Fix fix, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        var told = (await TellAsync(db, caller, [fix], ct))[0];
        var metric = fix.Metric;
        db.Emit(
            new FixPlanned(
                fix.Id, fix.MapId, fix.Candidate, told.Owner?.Id, fix.Due, Lower(fix.State.ToString()),
                new PlannedMetric(metric.Name, Lower(metric.Scope.ToString()), metric.Baseline, metric.Target, metric.Unit)),
            fix.Aggregate, fix.Revision);
        return told;
    }

    async Task<IReadOnlyList<PlannedFix>> TellAsync(OwnersDb db, Caller caller, IReadOnlyList<Fix> fixes, CancellationToken ct)
    {
        var which = fixes.Select(fix => fix.MapId).Distinct().ToList();
        var maps = await db.Maps.Where(map => which.Contains(map.Id)).ToListAsync(ct);
        var now = time.GetUtcNow();
        var owned = (await Ownerships.ReadAsync(db, maps, now, ct)).ToDictionary(map => map.MapId);
        var today = UnitDay.Of(now, caller.Unit!.TimeZone);
        return
        [
            .. from fix in fixes
               let element = owned[fix.MapId].Elements.FirstOrDefault(known => known.Element.Id == fix.Candidate)
               select new PlannedFix(
                   fix, owned[fix.MapId].Title, element?.Element.Title ?? "", element?.Element.Parent ?? "", element?.Owner,
                   fix.State is FixState.Planned or FixState.Running && fix.Due < today),
        ];
    }

    static MapElement? Candidate(OwnedMap map, string id) => map.Elements.FirstOrDefault(element => element.Id == id && element.Kind == ElementKinds.CandidateFix);

    static string Lower(string name) => name.ToLowerInvariant();

    DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
}
