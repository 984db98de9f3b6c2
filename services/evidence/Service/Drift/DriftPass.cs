using Journey.Evidence.Storage;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Drift;

/// <summary>
/// Looks at the maps of each unit whether a window has closed, or late records have changed the one that closed last, and keeps what it finds.
/// One process at a time looks at a unit. A window whose log goes on growing is looked at again once an hour. A pass that is run twice tells
/// nothing twice.
/// </summary>
internal sealed class DriftPass(UnitOfWork<EvidenceDb> work, TimeProvider time, ILogger<DriftPass> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Turn = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Rest = TimeSpan.FromHours(1);

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
                EvidenceLog.DriftPassBroke(log, e);
            }

            await Task.Delay(Every, time, stoppingToken);
        }
    }

    private async Task PassAsync(CancellationToken ct)
    {
        foreach (var unit in await work.ReadAsync(Guid.Empty, (db, token) => db.Units.IgnoreQueryFilters().Select(row => row.UnitId).ToListAsync(token), ct))
        {
            if (await TakeTurnAsync(unit, ct))
            {
                await LookAsync(unit, ct);
            }
        }
    }

    private async Task LookAsync(Guid unit, CancellationToken ct)
    {
        try
        {
            for (var map = Guid.Empty; await NextAsync(unit, map, ct) is { } next; map = next)
            {
                await LookAsync(unit, next, ct);
            }
        }
        finally
        {
            await work.WriteAsync(Guid.Empty, (db, token) => db.DriftTurns.Where(row => row.UnitId == unit).ExecuteUpdateAsync(set => set.SetProperty(row => row.Until, time.GetUtcNow()), token), CancellationToken.None);
        }
    }

    private Task<bool> TakeTurnAsync(Guid unit, CancellationToken ct) => work.WriteAsync(
        Guid.Empty,
        async (db, token) =>
        {
            var now = time.GetUtcNow();
            if (await db.DriftTurns.Where(row => row.UnitId == unit && row.Until <= now).ExecuteUpdateAsync(set => set.SetProperty(row => row.Until, now + Turn), token) == 1)
            {
                return true;
            }

            if (await db.DriftTurns.AnyAsync(row => row.UnitId == unit, token))
            {
                return false;
            }

            db.DriftTurns.Add(new DriftTurn { UnitId = unit, Until = now + Turn });
            return true;
        },
        ct);

    private Task<Guid?> NextAsync(Guid unit, Guid after, CancellationToken ct) => work.ReadAsync(
        unit, (db, token) => db.Maps.Where(row => row.MapId > after && row.Journey != "").OrderBy(row => row.MapId).Select(row => (Guid?)row.MapId).FirstOrDefaultAsync(token), ct);

    // What was known before verifications were kept counts as verified when it is looked at first.
    private Task<bool> VerifyAsync(Guid unit, Guid map, CancellationToken ct) => work.WriteAsync(
        unit,
        async (db, token) =>
        {
            var verified = new MapVerification { MapId = map };
            verified.Take(Verification.Version, await db.Maps.Where(row => row.MapId == map).Select(row => row.Version).SingleAsync(token), time.GetUtcNow());
            db.Verifications.Add(verified);
            return true;
        },
        ct);

    // Cases are read in a snapshot that no writer waits for; what was found is written in a transaction of its own.
    private async Task LookAsync(Guid unit, Guid map, CancellationToken ct)
    {
        if (!await work.ReadAsync(unit, (db, token) => db.Verifications.AnyAsync(row => row.MapId == map, token), ct))
        {
            await VerifyAsync(unit, map, ct);
        }

        if (await work.ReadAsync(unit, (db, token) => ReadAsync(db, map, token), ct) is { } found)
        {
            await work.WriteAsync(
                unit,
                async (db, token) =>
                {
                    await DriftKeeping.KeepAsync(db, map, found, time.GetUtcNow(), token);
                    return true;
                },
                ct);
        }
    }

    private async Task<MapDrift?> ReadAsync(EvidenceDb db, Guid map, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var (told, asked, baseline, latest) = await DriftAsking.OfAsync(db, map, new DriftQuery(), now, ct);
        if (asked is null || told.Partial)
        {
            return null;
        }

        var newest = await DriftKeeping.NewestAsync(db, map, latest, ct);
        var same = newest is not null && newest.LogKey == told.Log && newest.Baseline == baseline.From.DayNumber && newest.CheckedVersion == told.MapVersion;
        return same && (newest!.CheckedRevision == told.LogRevision || newest.CheckedAt + Rest > now) ? null : DriftAsking.Read(db, asked, baseline, latest, ct);
    }
}
