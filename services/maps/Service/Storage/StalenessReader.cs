using Journey.Maps.Maps;
using Journey.Maps.Staleness;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>Reads where maps stand now.</summary>
internal sealed class StalenessReader(UnitOfWork<MapsDb> work, MapReader maps, TimeProvider time)
{
    /// <summary>The version that the caller is shown, or a wanted one.</summary>
    public async Task<StalenessReport> OfMapAsync(Caller caller, Guid mapId, WantedVersion wanted, CancellationToken ct)
    {
        var read = await maps.ReadAsync(caller, mapId, wanted, ct);
        return await work.ReadAsync(caller.UnitId, async (db, token) =>
        {
            var report = await StalenessReading.OfAsync(db, read.Map, Now(), caller.Unit!.TimeZone, token);
            return report with { Gone = await StalenessReading.GoneAsync(db, read, Now(), caller.Unit!.TimeZone, token) };
        }, ct);
    }

    public Task<UnitStaleness> OfUnitAsync(Caller caller, CancellationToken ct) => work.ReadAsync(caller.UnitId, async (db, token) =>
    {
        var now = Now();
        var changes = (await StalenessFacts.ChangesAsync(db, token)).Where(change => change.Scope.IsEmpty() && change.EffectiveAt <= now).ToList();
        var found = (await StalenessReading.OfUnitAsync(db, now, caller.Unit!.TimeZone, token)).Where(entry => entry.Report.Status != Freshness.Fresh);
        return new UnitStaleness(
            now, changes.Count > 0 ? Freshness.AtRisk : Freshness.Fresh, changes,
            [
                .. found.OrderBy(entry => entry.Report.Status).ThenBy(entry => entry.Report.OldestSince ?? DateTimeOffset.MaxValue).ThenBy(entry => entry.Report.MapId)
                    .Select(entry => new StaleMap(
                        entry.Report.MapId, entry.Title, entry.Report.Status, entry.Report.Affected, entry.Report.OldestSince, entry.Report.Predicted)),
            ]);
    }, ct);

    public Task<Page<Attestation>> AttestationsAsync(Guid unit, Guid mapId, string element, int limit, Guid? below, CancellationToken ct) => work.ReadAsync(unit, async (db, token) =>
    {
        await db.NewestNumberAsync(mapId, token);
        var rows = await db.Attestations.AsNoTracking()
            .Where(row => row.MapId == mapId && row.Verdict != AttestationVerdict.Published && (element == "" || row.Element == element) && (below == null || row.Id < below))
            .OrderByDescending(row => row.Id).Take(limit + 1).ToListAsync(token);
        var page = rows.Take(limit).Select(StalenessRows.Read).ToList();
        return new Page<Attestation>(page, rows.Count > limit ? Cursor.Write($"{page[^1].Id}") : "");
    }, ct);

    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
}
