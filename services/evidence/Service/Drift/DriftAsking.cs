using Journey.Evidence.Claims;
using Journey.Evidence.Conformance;
using Journey.Evidence.Logs;
using Journey.Evidence.Storage;
using Journey.Evidence.Touchpoints;
using Journey.Platform.Errors;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Drift;

/// <summary>Finds the log and the windows by which a map is judged, and judges it.</summary>
internal static class DriftAsking
{
    private const int MostWindowDays = 366;

    /// <param name="db">Snapshot to read in.</param>
    /// <param name="mapId">The map.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="now">The time.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>The answer as far as it needs no look at cases, and what must be looked at for the rest; null where nothing must.</returns>
    public static async Task<(MapDrift Told, AskedDrift? Asked, DayWindow Baseline, DayWindow Latest)> OfAsync(
        EvidenceDb db, Guid mapId, DriftQuery query, DateTimeOffset now, CancellationToken ct)
    {
        var violations = new Violations();
        violations.Require(query.WindowDays is null or (> 0 and <= MostWindowDays), "windowDays", $"It is 1 to {MostWindowDays}.");
        violations.ThrowIfAny();
        var map = await db.Maps.SingleOrDefaultAsync(row => row.MapId == mapId, ct) ?? throw new MapNotFound();
        var verified = query.Baseline is null ? await db.Verifications.AsNoTracking().SingleOrDefaultAsync(row => row.MapId == mapId, ct) : null;
        var asOf = query.AsOf ?? now;
        var told = new MapDrift
        {
            Status = DriftStatus.NotMapped,
            MapVersion = map.Version,
            VerifiedAt = verified?.At,
            VerifiedBy = verified?.Cause,
            WindowDays = query.WindowDays ?? DriftQuery.Week,
            AsOf = asOf,
        };
        return await LogAsync(db, map, query, ct) is { } log
            ? await WindowsAsync(db, map, log, query, told, ct)
            : (told, null, default, default);
    }

    public static MapDrift Read(EvidenceDb db, AskedDrift asked, DayWindow baseline, DayWindow latest, CancellationToken ct)
    {
        var words = new KnownWords(db.Bulk, asked.Log);
        return new DriftReading(db.Bulk, asked, baseline, latest).Read(
            kind =>
            {
                var texts = words.Texts(kind);
                return word => texts[word];
            },
            ct);
    }

    private static async Task<LogScope?> LogAsync(EvidenceDb db, KnownMap map, DriftQuery query, CancellationToken ct)
    {
        var terms = await KnownTerms.ReadAsync(db, ct);
        var journey = terms.Read(map.ReadJourney() ?? throw new MapNotFound());
        var key = query.Log ?? await LogChoice.MappedAsync(db, journey, ct);
        return key is null ? null : await LogScopes.FindAsync(db, key, ct);
    }

    private static async Task<(MapDrift, AskedDrift?, DayWindow, DayWindow)> WindowsAsync(
        EvidenceDb db, KnownMap map, LogScope log, DriftQuery query, MapDrift told, CancellationToken ct)
    {
        var zone = await UnitNumber.ZoneAsync(db, ct);
        var (cases, anchor, days) = await CaseSelecting.OfAsync(db, log, new KnownWords(db.Bulk, log), new CaseQuery(log.Key), map, map.ReadJourney()!, ct);
        told = told with
        {
            Log = log.Key,
            Segment = cases.SegmentKey,
            Anchor = anchor,
            Days = days,
            Zone = zone.Id,
            LogRevision = log.Revision,
            Partial = log.Partial,
        };
        var asked = new AskedDrift(log, cases.Rule, cases.Segment, zone, told);
        var latest = DayWindow.LastClosed(told.AsOf, told.WindowDays, asked.CaseDays, zone);
        var baseline = query.Baseline is { } first ? new DayWindow(first, first.AddDays(told.WindowDays))
            : told.VerifiedAt is { } verified ? DayWindow.LastClosed(verified, told.WindowDays, asked.CaseDays, zone)
            : latest;
        var next = new DayWindow(latest.Until, latest.Until.AddDays(told.WindowDays % DriftQuery.Week == 0 ? DriftQuery.Week : 1));
        told = told with { NextClosesAt = DateTimeOffset.FromUnixTimeMilliseconds(next.ClosesAt(asked.CaseDays, zone)) };
        asked = asked with { Told = told };
        return baseline.Until <= latest.From
            ? (told, asked, baseline, latest)
            : (told with { Status = DriftStatus.NoWindowSince }, null, baseline, latest);
    }
}
