using Journey.Evidence.Contracts.Events;
using Journey.Evidence.Storage;
using Journey.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Drift;

/// <summary>Keeps what a closed window showed as a new revision, and tells others what is news.</summary>
internal static class DriftKeeping
{
    /// <summary>The newest revision of a window; null where it was never looked at.</summary>
    public static Task<KeptDrift?> NewestAsync(EvidenceDb db, Guid mapId, DayWindow latest, CancellationToken ct) =>
        db.Drifts.Where(row => row.MapId == mapId && row.From == latest.From.DayNumber).OrderByDescending(row => row.Revision).FirstOrDefaultAsync(ct);

    public static async Task KeepAsync(EvidenceDb db, Guid mapId, MapDrift found, DateTimeOffset now, CancellationToken ct)
    {
        var (baseline, latest) = (found.Baseline!, found.Latest!);
        var newest = await NewestAsync(db, mapId, new DayWindow(latest.From, latest.Until), ct);
        var before = newest?.Read();
        if (newest is null || KeptDrift.Digest(before!) != KeptDrift.Digest(found))
        {
            found = found with { Revision = (newest?.Revision ?? 0) + 1 };
            newest = new KeptDrift
            {
                MapId = mapId,
                From = latest.From.DayNumber,
                Revision = found.Revision,
                LogKey = found.Log,
                Baseline = baseline.From.DayNumber,
                ComputedAt = now,
                Told = KeptDrift.Write(found),
            };
            db.Drifts.Add(newest);
            Close(db, mapId, found, before);
            await TellAsync(db, mapId, found, ct);
        }

        (newest.CheckedVersion, newest.CheckedRevision, newest.CheckedAt) = (found.MapVersion, found.LogRevision, now);
    }

    // Another baseline or other thresholds change what is found, not what is in the window.
    private static void Close(EvidenceDb db, Guid mapId, MapDrift found, MapDrift? before)
    {
        var latest = found.Latest!;
        if (before is null || before.Log != found.Log || before.Latest != latest || before.Dimensions.Select(Counted).SequenceEqual(found.Dimensions.Select(Counted)) is false)
        {
            db.Emit(
                new WindowClosed(mapId, found.Log, new DriftWindow(latest.From, latest.Until), latest.ClosedAt, latest.Cases, found.LogRevision, found.Revision),
                $"maps/{mapId}/windows/{found.Log}/{latest.From:yyyy-MM-dd}", found.Revision);
        }
    }

    private static (DriftDimension Dimension, long N) Counted(DimensionDrift dimension) => (dimension.Dimension, dimension.LatestN);

    private static async Task TellAsync(EvidenceDb db, Guid mapId, MapDrift found, CancellationToken ct)
    {
        var known = await db.ToldDrifts.Where(row => row.MapId == mapId).ToDictionaryAsync(row => row.Dimension, ct);
        var (baseline, latest) = (found.Baseline!, found.Latest!);
        // Of what is not told, what was known is still the last word.
        foreach (var dimension in found.Dimensions.Where(dimension => dimension.Status == DriftStatus.Told))
        {
            var told = known.GetValueOrDefault(dimension.Dimension) ?? new ToldDrift { MapId = mapId, Dimension = dimension.Dimension };
            if (told.Tells(dimension.Materiality, dimension.Psi, baseline.From.DayNumber, latest.From.DayNumber))
            {
                continue;
            }

            if (!known.ContainsKey(dimension.Dimension))
            {
                db.ToldDrifts.Add(told);
            }

            (told.Materiality, told.Psi, told.Baseline, told.From) = (dimension.Materiality, dimension.Psi, baseline.From.DayNumber, latest.From.DayNumber);
            told.Revision++;
            db.Emit(Detected(mapId, found, dimension, told.Revision), $"maps/{mapId}/drift/{Name(dimension.Dimension)}", told.Revision);
        }
    }

    private static DriftDetected Detected(Guid mapId, MapDrift found, DimensionDrift moved, long revision) => new(
        mapId, found.MapVersion, found.Log, found.Segment, Name(moved.Dimension), moved.Materiality.ToString().ToLowerInvariant(), moved.Psi, moved.Threshold,
        moved.Cells, moved.P, moved.Shuffles, moved.Seed, moved.Unmoved, moved.BaselineCases, moved.LatestCases,
        new DriftWindow(found.Baseline!.From, found.Baseline.Until), new DriftWindow(found.Latest!.From, found.Latest.Until), found.VerifiedAt ?? found.AsOf,
        [.. moved.New.Select(row => new NewCategory(row.Value, row.Next, row.Latest))], found.AsOf, found.LogRevision, revision);

    private static string Name(DriftDimension dimension) => dimension.ToString().ToLowerInvariant();
}
