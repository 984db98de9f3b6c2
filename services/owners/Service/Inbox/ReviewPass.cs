using Journey.Messaging;
using Journey.Owners.Contracts.Events;
using Journey.Owners.Owners;
using Journey.Owners.Storage;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Inbox;

/// <summary>Looks through the units, at the start and then every quarter of an hour, for decisions whose day of review has come. Run twice it tells nothing twice.</summary>
internal sealed class ReviewPass(UnitOfWork<OwnersDb> work, TimeProvider time, ILogger<ReviewPass> log) : BackgroundService
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
        var units = await work.ReadAsync(Guid.Empty, (db, token) => db.Units.ToListAsync(token), ct);
        foreach (var unit in units)
        {
            var today = UnitDay.Of(time.GetUtcNow(), unit.TimeZone);
            if (await work.ReadAsync(unit.Id, (db, token) => Due(db, today).AnyAsync(token), ct))
            {
                var told = await work.WriteAsync(unit.Id, (db, token) => TellAsync(db, today, token), ct);
                OwnersLog.ReviewsTold(log, told, unit.Id);
            }
        }
    }

    static IQueryable<KnownDecision> Due(OwnersDb db, DateOnly today) =>
        db.Decisions.Where(decision => decision.Status == "decided" && decision.ReviewAt <= today && (decision.ReviewTold == null || decision.ReviewTold != decision.ReviewAt));

    static async Task<int> TellAsync(OwnersDb db, DateOnly today, CancellationToken ct)
    {
        var due = await Due(db, today).ToListAsync(ct);
        foreach (var decision in due)
        {
            decision.ReviewTold = decision.ReviewAt;
            db.Emit(new ReviewDue(decision.Id, decision.MapId, decision.KnownVersion, decision.Question, decision.PersonId, decision.ReviewAt!.Value), decision.Aggregate, decision.KnownVersion);
        }
        return due.Count;
    }
}
