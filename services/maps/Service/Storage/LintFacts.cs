using Journey.Maps.Decisions;
using Journey.Maps.Linting;
using Journey.Maps.Maps;
using Journey.Maps.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>Holds a version against the rules with the decisions and waivers that are there.</summary>
internal static class LintFacts
{
    /// <summary>What the rules say, and the waivers that count.</summary>
    public static async Task<(LintReport Report, IReadOnlyList<Waiver> Waivers)> CheckAsync(
        MapsDb db, MapVersion map, IReadOnlyDictionary<string, string> grades, OwnedMap owners, (DateTimeOffset At, DateOnly Day) now, CancellationToken ct)
    {
        var rows = await db.Decisions.AsNoTracking().Where(decision => decision.MapId == map.MapId).ToListAsync(ct);
        var signed = await db.Waivers.AsNoTracking().Where(waiver => waiver.MapId == map.MapId && waiver.Rule != "").ToListAsync(ct);
        List<Waiver> waivers = [.. signed.Where(waiver => Binds(waiver, rows)).Select(DecisionRows.Read).Where(waiver => waiver.CountsOn(now.Day))];
        var subject = new LintSubject(
            map.MapId, map.Document, grades, [.. rows.Where(Stands).Select(Of)], owners.Elements(), [.. owners.Fixes.Select(fix => fix.AsPlanned())], Published: null, now.At);
        return (Linter.Check(subject, map.Version, waivers), waivers);
    }

    private static bool Stands(DecisionRow row) => row.Status is DecisionStatus.Decided or DecisionStatus.Reviewed;

    // What was signed on a decision ends with it.
    private static bool Binds(WaiverRow waiver, List<DecisionRow> rows) => rows.Exists(row => row.Id == waiver.DecisionId && row.Status != DecisionStatus.Superseded);

    private static StandingDecision Of(DecisionRow row)
    {
        var content = DecisionRows.ContentOf(row);
        return new StandingDecision(row.Id, content.ChosenChange.CandidateFix, [.. content.Claims.Select(relied => relied.Claim)]);
    }
}
