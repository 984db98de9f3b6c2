using Journey.Maps.Staleness;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>
/// Looks through the units, every minute and where something was just said, for maps that stand otherwise than others were told: what was announced
/// comes to hold by time. A unit in which nothing was written and nothing has come due is not read. A pass that is run twice, on two replicas, or
/// again after it was cut off, tells nothing twice.
/// </summary>
internal sealed class StalenessPass(UnitOfWork<MapsDb> work, StalenessSignal signal, TimeProvider time, ILogger<StalenessPass> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private readonly Dictionary<Guid, (long Revision, DateTimeOffset Due)> looked = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        IReadOnlySet<Guid> asked = new HashSet<Guid>();
        for (var round = Task.CompletedTask; !stoppingToken.IsCancellationRequested;)
        {
            await PassAsync(asked, all: round.IsCompleted, stoppingToken);
            round = round.IsCompleted ? Task.Delay(Every, time, stoppingToken) : round;
            asked = await signal.WaitAsync(round, stoppingToken);
        }
    }

    private async Task PassAsync(IReadOnlySet<Guid> asked, bool all, CancellationToken ct)
    {
        foreach (var unit in await UnitsAsync(ct))
        {
            if (all || asked.Contains(unit.UnitId))
            {
                await TryAsync(unit.UnitId, token => LookAsync(unit, token), ct);
            }
        }
    }

    private async Task<IReadOnlyList<UnitRow>> UnitsAsync(CancellationToken ct)
    {
        List<UnitRow> units = [];
        await TryAsync(Guid.Empty, async token => units = await work.ReadAsync(Guid.Empty, (db, inner) => db.Units.IgnoreQueryFilters().ToListAsync(inner), token), ct);
        return units;
    }

    // What breaks off in one unit keeps no other from its turn; the next round tries again.
    private async Task TryAsync(Guid unit, Func<CancellationToken, Task> look, CancellationToken ct)
    {
        try
        {
            await look(ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            MapsLog.StalenessPassBroke(log, unit, e);
        }
    }

    private async Task LookAsync(UnitRow unit, CancellationToken ct)
    {
        var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        var revision = await work.RevisionAsync(unit.UnitId, ct);
        if (looked.TryGetValue(unit.UnitId, out var last) && last.Revision == revision && now < last.Due)
        {
            return;
        }

        var (due, next) = await work.ReadAsync(unit.UnitId, (db, token) => DueAsync(db, now, unit.TimeZone, token), ct);
        foreach (var map in due)
        {
            await work.WriteAsync(unit.UnitId, (db, token) => TellAsync(db, map, now, unit.TimeZone, token), ct);
        }

        if (due.Count > 0)
        {
            MapsLog.StalenessTold(log, due.Count, unit.UnitId);
        }

        looked[unit.UnitId] = (revision, next);
    }

    private static async Task<(IReadOnlyList<Guid> Due, DateTimeOffset Next)> DueAsync(MapsDb db, DateTimeOffset now, string zone, CancellationToken ct)
    {
        List<StalenessReport> reports = [.. (await StalenessReading.OfUnitAsync(db, now, zone, ct)).Select(entry => entry.Report)];
        return (await StaleTelling.DueAsync(db, reports, ct), reports.Select(report => report.Predicted?.At ?? DateTimeOffset.MaxValue).DefaultIfEmpty(DateTimeOffset.MaxValue).Min());
    }

    private static async Task<bool> TellAsync(MapsDb db, Guid map, DateTimeOffset now, string zone, CancellationToken ct)
    {
        var shown = await StalenessFacts.ShownAsync(db, [map], ct);
        await StaleTelling.TellAsync(db, await StalenessReading.OfAsync(db, shown[0], now, zone, ct), ct);
        return true;
    }
}
