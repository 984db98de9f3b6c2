using Journey.Owners.Storage;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Lapses;

/// <summary>
/// Looks through the units, at the start and then every hour, for what has ended by its date. A pass that is run twice, on two replicas, or
/// again after it was cut off, tells nothing twice.
/// </summary>
internal sealed class LapsePass(UnitOfWork<OwnersDb> work, TimeProvider time, ILogger<LapsePass> log) : BackgroundService
{
    static readonly TimeSpan Every = TimeSpan.FromHours(1);

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
                OwnersLog.LapsePassBroke(log, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    async Task PassAsync(CancellationToken ct)
    {
        var units = await work.ReadAsync(Guid.Empty, (db, token) => db.Units.Select(unit => unit.Id).ToListAsync(token), ct);
        foreach (var unit in units)
        {
            // Most units have nothing that ended: a reader finds out without the writer's turn.
            var now = time.GetUtcNow();
            if (await work.ReadAsync(unit, (db, token) => IsDueAsync(db, now, token), ct))
            {
                var told = await work.WriteAsync(unit, (db, token) => LapseTelling.TellAsync(db, now, token), ct);
                OwnersLog.EndsTold(log, told, unit);
            }
        }
    }

    static async Task<bool> IsDueAsync(OwnersDb db, DateTimeOffset now, CancellationToken ct) =>
        await db.Assignments.AnyAsync(assignment => !assignment.EndTold && assignment.Until != null && assignment.Until <= now, ct)
        || await db.Teams.AnyAsync(team => !team.EndTold && team.EndsAt != null && team.EndsAt <= now, ct);
}
