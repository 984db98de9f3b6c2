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

/// <summary>Sprints: begun, moved through their gates, closed.</summary>
internal sealed class SprintRegister(UnitOfWork<OwnersDb> work, MapRegister maps, StumbleReader stumbles, TimeProvider time)
{
    public async Task<ToldSprint> StartAsync(Command command, SprintOrder order, CancellationToken ct)
    {
        await maps.EnsureKnownAsync(command.Caller, order.MapId, order.Version, ct);
        return await work.WriteAsync(command, async (db, token) =>
        {
            var (now, today) = Now(command.Caller);
            order.Check(today);
            var team = await db.Teams.SingleOrDefaultAsync(known => known.Id == order.TeamId, token) ?? throw new TeamNotFound(order.TeamId);
            var map = await MapAsync(db, order.MapId, token);
            var people = await Roster.ReadAsync(db, order.Roster, now, token);
            Check(order, team, map, people, now);
            if (await db.Sprints.FirstOrDefaultAsync(sprint => sprint.ActiveFor == order.TeamId, token) is { } other)
            {
                throw new SprintActive(other);
            }
            var owned = (await Ownerships.ReadAsync(db, [map], now, token))[0];
            var plan = new SprintPlan(
                order.Version == 0 ? map.Version : order.Version, map.Title, order.Roster, Units(people.Values), order.Importance, order.Because.Trim(), order.Candidates,
                SprintScope.Of(map, owned), command.Caller.Name);
            return await SprintReading.TellAsync(db, db.Add(Sprint.Start(order, plan, today, now)).Entity, now, today, token);
        }, ct);
    }

    public async Task<ToldSprint> ChooseAsync(Command command, Guid id, Choice choice, long? seen, CancellationToken ct)
    {
        // The log is asked before anything is written, and only where this is the gate to be passed.
        var map = await work.ReadAsync(
            command.Caller.UnitId, async (db, token) => await FindAsync(db, id, token) is { NextGate: 1 } sprint ? await MapAsync(db, sprint.MapId, token) : null, ct);
        var shown = map is null ? choice : choice with { Field = await ShowAsync(command.Caller, map, choice.Field, ct) };
        return await PassAsync(command, id, seen, async (db, sprint, gate, token) => sprint.Choose(shown, await MapAsync(db, sprint.MapId, token), gate), ct);
    }

    public Task<ToldSprint> HypothesiseAsync(Command command, Guid id, Hypothesis hypothesis, long? seen, CancellationToken ct) =>
        PassAsync(command, id, seen, async (db, sprint, gate, token) =>
        {
            var trial = await db.Trials.SingleOrDefaultAsync(known => known.Id == hypothesis.TestId, token) ?? throw new TestNotFound(hypothesis.TestId);
            var violations = new Violations();
            violations.Require(!await db.Sprints.AnyAsync(other => other.TestId == trial.Id && other.Id != sprint.Id, token), "test", "It is the test of another sprint.");
            violations.ThrowIfAny();
            sprint.Hypothesise(hypothesis, trial, gate);
        }, ct);

    public Task<ToldSprint> ExecuteAsync(Command command, Guid id, Execution execution, long? seen, CancellationToken ct) =>
        PassAsync(command, id, seen, async (db, sprint, gate, token) => sprint.Execute(execution, await MapAsync(db, sprint.MapId, token), gate), ct);

    public Task<ToldSprint> VerifyAsync(Command command, Guid id, Verification verification, long? seen, CancellationToken ct) =>
        PassAsync(command, id, seen, async (db, sprint, gate, token) =>
        {
            // A gate out of its turn is told as that, not as a test that is missing.
            var trial = await TrialAsync(db, sprint, token) ?? throw new GateOutOfOrder(sprint.NextGate ?? Sprint.Gates + 1);
            sprint.Verify(verification, trial, gate);
        }, ct);

    public async Task<ToldSprint> CloseAsync(Command command, Guid id, ClosingOrder order, long? seen, CancellationToken ct)
    {
        // What was learnt is on a newer version of the map, whose event may still be on its way.
        var known = await work.ReadAsync(command.Caller.UnitId, (db, token) => FindAsync(db, id, token), ct);
        if (!order.Abandons && order.VerifyOn is null)
        {
            await maps.EnsureKnownAsync(command.Caller, known.MapId, known.Plan.MapVersion + 1, ct);
        }
        return await work.WriteAsync(command, async (db, token) =>
        {
            var (now, today) = Now(command.Caller);
            var sprint = await FindAsync(db, id, token);
            if (order.NextAction is { } next && !await db.People.AnyAsync(person => person.Id == next.PersonId, token))
            {
                throw new PersonNotFound(next.PersonId);
            }
            var trial = await TrialAsync(db, sprint, token);
            sprint.Close(order, trial, (await MapAsync(db, sprint.MapId, token)).Version, new(command.Caller.Name, now, today, seen));
            await db.SaveChangesAsync(token);
            var told = await SprintReading.TellAsync(db, sprint, now, today, token);
            db.Emit(SprintTelling.Closed(told), sprint.Aggregate, sprint.Revision);
            return told;
        }, ct);
    }

    /// <summary>What stumbles would be ranked by, of a map with what its log shows, without one as entered; nothing is kept.</summary>
    public async Task<StumbleField> RankAsync(Caller caller, Guid? map, StumbleField field, CancellationToken ct)
    {
        if (map is { } id)
        {
            await maps.EnsureKnownAsync(caller, id, ct);
            field = await ShowAsync(caller, await work.ReadAsync(caller.UnitId, (db, token) => MapAsync(db, id, token), ct), field, ct);
        }
        field.Check(Now(caller).Today);
        return field;
    }

    public Task<ToldSprint> GetAsync(Caller caller, Guid id, CancellationToken ct) => work.ReadAsync(caller.UnitId, async (db, token) =>
    {
        var (now, today) = Now(caller);
        return (await SprintReading.TellAsync(db, await FindAsync(db, id, token), now, today, token)).For(caller.Role);
    }, ct);

    /// <summary>Sprints as the filter says, the newest first.</summary>
    public async Task<Listed<ToldSprint>> ListAsync(Caller caller, SprintFilter filter, Paging page, CancellationToken ct)
    {
        if (filter.Map is { } map)
        {
            await maps.EnsureKnownAsync(caller, map, ct);
        }
        return await work.ReadAsync(caller.UnitId, async (db, token) =>
        {
            var (now, today) = Now(caller);
            var found = await db.Sprints
                .Where(sprint => (filter.Map == null || sprint.MapId == filter.Map) && (filter.Team == null || sprint.TeamId == filter.Team) && (filter.State == null || sprint.State == filter.State))
                .ToListAsync(token);
            var cut = page.Cut([.. found.OrderByDescending(sprint => sprint.StartedAt).ThenByDescending(sprint => sprint.Id)], sprint => sprint.Id.ToString());
            return new Listed<ToldSprint>([.. (await SprintReading.TellAsync(db, cut.Rows, now, today, token)).Select(told => told.For(caller.Role))], cut.Next);
        }, ct);
    }

    async Task<StumbleField> ShowAsync(Caller caller, OwnedMap map, StumbleField field, CancellationToken ct)
    {
        var violations = new Violations();
        field.Baseline.Window.Check(violations, "baseline.window");
        violations.ThrowIfAny();
        return await stumbles.ReadAsync(caller, map.Id, field.Baseline.Window, ct) is { } seen ? seen.PutInto(field, map) : field;
    }

    Task<ToldSprint> PassAsync(Command command, Guid id, long? seen, Func<OwnersDb, Sprint, PassingGate, CancellationToken, Task> pass, CancellationToken ct) =>
        work.WriteAsync(command, async (db, token) =>
        {
            var (now, today) = Now(command.Caller);
            var sprint = await FindAsync(db, id, token);
            await pass(db, sprint, new(command.Caller.Name, now, today, seen), token);
            await db.SaveChangesAsync(token);
            db.Emit(SprintTelling.Passed(sprint, await TrialAsync(db, sprint, token), command.Caller.Unit!.TimeZone), sprint.Aggregate, sprint.Revision);
            return await SprintReading.TellAsync(db, sprint, now, today, token);
        }, ct);

    static void Check(SprintOrder order, Team team, OwnedMap map, IReadOnlyDictionary<Guid, Colleague> people, DateTimeOffset now)
    {
        var violations = new Violations();
        violations.Require(order.Version <= map.Version, "mapVersion", $"The map has no such version; its newest is {map.Version}.");
        violations.Require(team.IsThereAt(now), "team", "The team has ended.");
        for (var at = 0; at < order.Roster.Count; at++)
        {
            violations.Require(people.TryGetValue(order.Roster[at], out var colleague) && colleague.Person.IsThereAt(now), $"roster[{at}]", "Somebody of the unit who is there.");
        }
        violations.Require(people.Values.Any(colleague => colleague.Team?.Id == team.Id), "roster", "Somebody of the team itself takes part.");
        violations.ThrowIfAny();
        if (Units(people.Values) is { Count: < 2 } units)
        {
            throw new RosterTooNarrow(units);
        }
    }

    static List<string> Units(IEnumerable<Colleague> people) =>
        [.. people.Select(colleague => colleague.Team).OfType<Team>().DistinctBy(team => team.Id).Select(team => team.Name).Order(StringComparer.OrdinalIgnoreCase)];

    static async Task<OwnedMap> MapAsync(OwnersDb db, Guid id, CancellationToken ct) => await db.Maps.SingleOrDefaultAsync(map => map.Id == id, ct) ?? throw new MapNotFound(id);

    static async Task<Trial?> TrialAsync(OwnersDb db, Sprint sprint, CancellationToken ct) =>
        sprint.TestId is { } id ? await db.Trials.SingleOrDefaultAsync(trial => trial.Id == id, ct) : null;

    static async Task<Sprint> FindAsync(OwnersDb db, Guid id, CancellationToken ct) =>
        await db.Sprints.SingleOrDefaultAsync(known => known.Id == id, ct) ?? throw new SprintNotFound(id);

    (DateTimeOffset Now, DateOnly Today) Now(Caller caller)
    {
        var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        return (now, UnitDay.Of(now, caller.Unit!.TimeZone));
    }
}
