using Journey.Evidence.Storage;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Claims;

/// <summary>
/// Grades the cited claims of each unit again when a day of the unit has begun: evidence ages without anything happening. A pass that is
/// run twice, or again after it was cut off, tells nothing twice.
/// </summary>
internal sealed class DailyGrading(UnitOfWork<EvidenceDb> work, Regrading regrading, TimeProvider time, ILogger<DailyGrading> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await PassAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                EvidenceLog.DailyGradingBroke(log, e);
            }

            await Task.Delay(Every, time, stoppingToken);
        }
    }

    private async Task PassAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        foreach (var unit in await work.ReadAsync(Guid.Empty, (db, token) => db.GradingDays.Where(row => row.DueAt <= now).Select(row => row.UnitId).ToListAsync(token), ct))
        {
            for (var map = Guid.Empty; await NextAsync(unit, map, ct) is { } next; map = next)
            {
                await work.WriteAsync(unit, (db, token) => GradeAsync(db, next, token), ct);
            }

            await work.WriteAsync(unit, EndAsync, ct);
        }
    }

    private Task<Guid?> NextAsync(Guid unit, Guid after, CancellationToken ct) => work.ReadAsync(
        unit, (db, token) => db.Maps.Where(row => row.MapId > after).OrderBy(row => row.MapId).Select(row => (Guid?)row.MapId).FirstOrDefaultAsync(token), ct);

    private async Task<bool> GradeAsync(EvidenceDb db, Guid map, CancellationToken ct)
    {
        var claims = await db.Claims
            .Where(row => row.MapId == map && row.RemovedAt == null)
            .Where(row => db.Citations.Any(citation => citation.ClaimId == row.ClaimId && citation.EndedAt == null))
            .ToListAsync(ct);
        await regrading.TellAsync(db, claims, GradeCause.Age, ct);
        return true;
    }

    private async Task<bool> EndAsync(EvidenceDb db, CancellationToken ct)
    {
        var day = await db.GradingDays.SingleAsync(row => row.UnitId == db.UnitId, ct);
        day.DueAt = GradingDay.After(time.GetUtcNow(), await UnitNumber.ZoneAsync(db, ct));
        return true;
    }
}
