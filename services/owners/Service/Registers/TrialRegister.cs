using Journey.Messaging;
using Journey.Owners.Clients;
using Journey.Owners.Owners;
using Journey.Owners.Sprints;
using Journey.Owners.Storage;
using Journey.Owners.Trials;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Registers;

/// <summary>Tests of fixes: registered, measured, decided.</summary>
internal sealed class TrialRegister(UnitOfWork<OwnersDb> work, MapRegister maps, LogReader logs, TimeProvider time)
{
    public async Task<Trial> StartAsync(Command command, Guid fix, TrialPlan plan, CancellationToken ct)
    {
        await logs.EnsureKnownAsync(command.Caller, plan, ct);
        return await work.WriteAsync(command, (db, token) => RegisterAsync(db, command.Caller, fix, plan, token), ct);
    }

    public Task<Trial> MeasureAsync(Command command, Guid id, Measurement taken, CancellationToken ct) => work.WriteAsync(command, async (db, token) =>
    {
        var trial = await FindAsync(db, id, token);
        trial.Measure(taken with { By = command.Caller.Name, At = Now() }, UnitDay.Of(time.GetUtcNow(), command.Caller.Unit!.TimeZone));
        return trial;
    }, ct);

    /// <summary>Takes every figure that the logs of the measures can be asked for by now; who sends what else changed sends no figures.</summary>
    public async Task<Trial> TakeAsync(Command command, Guid id, Measurement sent, CancellationToken ct)
    {
        var violations = new Violations();
        violations.Require(sent.Figures.Count == 0, "figures", "Figures are taken from the log or entered, not both.");
        violations.ThrowIfAny();
        var caller = command.Caller;
        var trial = await work.ReadAsync(caller.UnitId, (db, token) => FindAsync(db, id, token), ct);
        var (figures, source, asOf) = await logs.ReadAsync(caller, trial.Asked(UnitDay.Of(time.GetUtcNow(), caller.Unit!.TimeZone)), ct);
        return await MeasureAsync(command, id, sent with { Figures = figures, Source = source, AsOf = asOf }, ct);
    }

    public Task<Trial> DecideAsync(Command command, Guid id, VerdictOrder order, CancellationToken ct) => work.WriteAsync(command, async (db, token) =>
    {
        var trial = await FindAsync(db, id, token);
        trial.Decide(order, command.Caller.Name, Now());
        db.Emit(VerdictTelling.Of(trial), trial.Aggregate, trial.Revision);
        await ConcludeAsync(db, command.Caller, trial, token);
        return trial;
    }, ct);

    public Task<Trial> GetAsync(Caller caller, Guid id, CancellationToken ct) => work.ReadAsync(caller.UnitId, async (db, token) => (await FindAsync(db, id, token)).For(caller.Role), ct);

    /// <summary>Tests as the filter says, the newest first.</summary>
    public async Task<Listed<Trial>> ListAsync(Caller caller, TrialFilter filter, Paging page, CancellationToken ct)
    {
        if (filter.Map is { } map)
        {
            await maps.EnsureKnownAsync(caller, map, ct);
        }
        return await work.ReadAsync(caller.UnitId, async (db, token) =>
        {
            var found = await ListAsync(db, filter, page, token);
            return found with { Rows = [.. found.Rows.Select(trial => trial.For(caller.Role))] };
        }, ct);
    }

    /// <summary>What was retired, the latest first; of all, or where every word of a search is found.</summary>
    public Task<Listed<Tombstone>> TombstonesAsync(Caller caller, string search, Paging page, CancellationToken ct) => work.ReadAsync(caller.UnitId, async (db, token) =>
    {
        var retired = await db.Trials.Where(trial => trial.State == TrialState.Retired).ToListAsync(token);
        var found = retired.Select(trial => Tombstone.Of(trial.For(caller.Role))).OfType<Tombstone>().Where(stone => stone.Has(search));
        return page.Cut([.. found.OrderByDescending(stone => stone.Verdict.At).ThenByDescending(stone => stone.Trial.Id)], stone => stone.Trial.Id.ToString());
    }, ct);

    async Task<Trial> RegisterAsync(OwnersDb db, Caller caller, Guid fix, TrialPlan plan, CancellationToken ct)
    {
        var tested = await db.Fixes.SingleOrDefaultAsync(known => known.Id == fix, ct) ?? throw new FixNotFound(fix);
        var map = await db.Maps.SingleOrDefaultAsync(known => known.Id == tested.MapId, ct) ?? throw new MapNotFound(tested.MapId);
        plan.Check(map.Line.Days);
        if (tested.State == FixState.Dropped)
        {
            throw new FixDropped();
        }
        var subject = Trial.Subject(fix, plan.Decision);
        if (await db.Trials.OrderBy(trial => trial.Id).FirstOrDefaultAsync(trial => trial.ActiveFor == subject || (trial.FixId == fix && trial.ActiveFor != null), ct) is { } other)
        {
            throw new TestActive(other);
        }
        var trial = db.Add(Trial.Register(tested, plan, Now(), caller.Unit!.TimeZone)).Entity;
        db.Emit(VerdictTelling.Started(trial, caller.Unit!.TimeZone), trial.Aggregate, trial.Revision);
        return trial;
    }

    // A sprint that was closed before its window had passed is done with the verdict.
    async Task ConcludeAsync(OwnersDb db, Caller caller, Trial trial, CancellationToken ct)
    {
        if (await db.Sprints.SingleOrDefaultAsync(sprint => sprint.TestId == trial.Id && sprint.State == SprintState.Verifying, ct) is not { } waiting)
        {
            return;
        }
        var today = UnitDay.Of(time.GetUtcNow(), caller.Unit!.TimeZone);
        waiting.Conclude(trial, trial.Verdict!, today);
        await db.SaveChangesAsync(ct);
        var told = await SprintReading.TellAsync(db, waiting, Now(), today, ct);
        db.Emit(SprintTelling.Closed(told), waiting.Aggregate, waiting.Revision);
    }

    static async Task<Listed<Trial>> ListAsync(OwnersDb db, TrialFilter filter, Paging page, CancellationToken ct)
    {
        if (filter.Fix is { } fix && !await db.Fixes.AnyAsync(known => known.Id == fix, ct))
        {
            throw new FixNotFound(fix);
        }
        var found = await db.Trials
            .Where(trial => (filter.Fix == null || trial.FixId == filter.Fix) && (filter.Map == null || trial.MapId == filter.Map) && (filter.State == null || trial.State == filter.State))
            .ToListAsync(ct);
        return page.Cut(NewestFirst(found), trial => trial.Id.ToString());
    }

    static List<Trial> NewestFirst(IEnumerable<Trial> trials) => [.. trials.OrderByDescending(trial => trial.RegisteredAt).ThenByDescending(trial => trial.Id)];

    static async Task<Trial> FindAsync(OwnersDb db, Guid id, CancellationToken ct) =>
        await db.Trials.SingleOrDefaultAsync(known => known.Id == id, ct) ?? throw new TestNotFound(id);

    DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
}
