using Journey.Owners.Owners;
using Journey.Owners.Registers;
using Journey.Owners.Storage;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Sending;

/// <summary>Writes each unit's mail of the morning, once a person and day, and forgets what was delivered long ago. Looked at every quarter of an hour.</summary>
internal sealed class MorningPass(UnitOfWork<OwnersDb> work, MailOptions options, TimeProvider time, ILogger<MorningPass> log) : BackgroundService
{
    static readonly TimeSpan Every = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await PassAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                OwnersLog.DuePassBroke(log, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    async Task PassAsync(CancellationToken ct)
    {
        foreach (var unit in await work.ReadAsync(Guid.Empty, (db, token) => db.Units.ToListAsync(token), ct))
        {
            var local = TimeZoneInfo.ConvertTime(time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(unit.TimeZone));
            var today = DateOnly.FromDateTime(local.DateTime);
            var people = !options.IsOn || local.Hour < options.Hour ? [] : await work.ReadAsync(unit.Id, (db, token) => Waiting(db, today).Select(person => person.Id).ToListAsync(token), ct);
            foreach (var person in people)
            {
                await work.WriteAsync(unit.Id, (db, token) => WriteAsync(db, unit, person, today, token), ct);
            }
            if (people.Count > 0)
            {
                await work.WriteAsync(unit.Id, async (db, token) => { await ParcelStore.ForgetAsync(db, time.GetUtcNow(), token); return 0; }, ct);
            }
        }
    }

    static IQueryable<Person> Waiting(OwnersDb db, DateOnly today) =>
        db.People.Where(person => person.Mail != "" && person.Notice != Notice.None && (person.MailedOn == null || person.MailedOn < today));

    async Task<bool> WriteAsync(OwnersDb db, BusinessUnit unit, Guid id, DateOnly today, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var person = await Waiting(db, today).SingleOrDefaultAsync(known => known.Id == id, ct);
        if (person is null || !person.IsThereAt(now))
        {
            return false;
        }
        person.MailOn(today);
        var items = MorningMail.Told(await InboxReading.ReadAsync(db, id, now, unit.TimeZone, ct), person.Notice, today);
        if (items.Count > 0)
        {
            db.Add(MorningMail.Of(person, unit, items, today, options.Portal, now));
        }
        return items.Count > 0;
    }
}
