using Journey.Owners.Inbox;
using Journey.Owners.Owners;
using Journey.Owners.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Registers;

/// <summary>What waits for somebody, and what they have made of it.</summary>
internal sealed class InboxRegister(UnitOfWork<OwnersDb> work, MapRegister maps, TimeProvider time)
{
    /// <summary>The caller's own inbox, or a person's where the caller is an administrator. All: what is done or put off too.</summary>
    public Task<(Person Person, Listed<InboxItem> Items)> ReadAsync(Caller caller, Guid? person, bool all, Paging page, CancellationToken ct) =>
        work.ReadAsync(caller.UnitId, async (db, token) =>
        {
            var own = await OwnAsync(db, caller, token);
            if (person is { } asked && asked != own?.Id && caller.Role < Role.Admin)
            {
                throw new RoleTooLow();
            }
            var whose = person is { } id ? await db.People.SingleOrDefaultAsync(known => known.Id == id, token) ?? throw new PersonNotFound(id) : own ?? throw new PersonNotLinked();
            var items = await InboxReading.ReadAsync(db, whose.Id, time.GetUtcNow(), caller.Unit!.TimeZone, token);
            return (whose, page.Cut([.. items.Where(item => all || item.State is MarkState.Open or MarkState.Seen)], item => item.Key));
        }, ct);

    /// <summary>Marks items of the caller's own inbox. What is no longer in it is marked all the same: it may have been done meanwhile.</summary>
    public Task<int> MarkAsync(Command command, MarkOrder order, CancellationToken ct) => work.WriteAsync(command, async (db, token) =>
    {
        var now = time.GetUtcNow();
        order.Check(UnitDay.Of(now, command.Caller.Unit!.TimeZone));
        var own = await OwnAsync(db, command.Caller, token) ?? throw new PersonNotLinked();
        var known = await db.Marks.Where(mark => mark.PersonId == own.Id && order.Keys.Contains(mark.Key)).ToDictionaryAsync(mark => mark.Key, token);
        foreach (var key in order.Keys)
        {
            (known.GetValueOrDefault(key) ?? db.Add(new InboxMark { PersonId = own.Id, Key = key }).Entity).Become(order.State, order.Until, now);
        }
        return order.Keys.Count;
    }, ct);

    /// <summary>What the decisions that stand on a map were made without, and whether who brings it has.</summary>
    public async Task<IReadOnlyList<AwaitedEvidence>> AwaitedAsync(Caller caller, Guid map, CancellationToken ct)
    {
        await maps.EnsureKnownAsync(caller, map, ct);
        return await work.ReadAsync(caller.UnitId, async (db, token) =>
        {
            var (now, zone) = (time.GetUtcNow(), caller.Unit!.TimeZone);
            var gaps = (await db.Decisions.Where(decision => decision.MapId == map && decision.Status == "decided").ToListAsync(token)).OrderBy(decision => decision.Id)
                .SelectMany(decision => decision.Missing.Select((gap, place) => (decision.Id, place, gap, Key: InboxItem.KeyOf(InboxKind.Evidence, $"{decision.Id}", gap.Due, $"{place}")))).ToList();
            var (keys, whose) = (gaps.ConvertAll(row => row.Key), gaps.ConvertAll(row => row.gap.PersonId ?? Guid.Empty));
            var done = (await db.Marks.Where(mark => keys.Contains(mark.Key) && mark.State == MarkState.Done).ToListAsync(token)).Select(mark => (mark.PersonId, mark.Key)).ToHashSet();
            var names = await db.People.Where(person => whose.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, token);
            return gaps.ConvertAll(row =>
            {
                var isDone = row.gap.PersonId is { } person && done.Contains((person, row.Key));
                return new AwaitedEvidence(
                    row.Id, row.place, row.gap.What, row.gap.PersonId, names.GetValueOrDefault(row.gap.PersonId ?? Guid.Empty, ""), row.gap.Due, isDone, !isDone && row.gap.Due < UnitDay.Of(now, zone));
            });
        }, ct);
    }

    /// <summary>The person whom the caller was said to be.</summary>
    public Task<Colleague> MeAsync(Caller caller, CancellationToken ct) => work.ReadAsync(caller.UnitId, async (db, token) =>
    {
        var own = await OwnAsync(db, caller, token) ?? throw new PersonNotLinked();
        return (await Roster.ReadAsync(db, [own.Id], time.GetUtcNow(), token))[own.Id];
    }, ct);

    /// <summary>Says who signs in as a person and where mail reaches them.</summary>
    public Task<Colleague> IdentifyAsync(Command command, Guid id, string subject, string mail, Notice notice, CancellationToken ct) => work.WriteAsync(command, async (db, token) =>
    {
        var person = await db.People.SingleOrDefaultAsync(known => known.Id == id, token) ?? throw new PersonNotFound(id);
        person.Identify(subject, mail, notice);
        if (person.Subject is not null && await db.People.FirstOrDefaultAsync(known => known.Subject == person.Subject && known.Id != id, token) is { } other)
        {
            throw new SubjectTaken(other);
        }
        return (await Roster.ReadAsync(db, [id], time.GetUtcNow(), token))[id];
    }, ct);

    static Task<Person?> OwnAsync(OwnersDb db, Caller caller, CancellationToken ct) => db.People.SingleOrDefaultAsync(known => known.Subject == caller.Subject, ct);
}
