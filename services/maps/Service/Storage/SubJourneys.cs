using Journey.Maps.Maps;
using Journey.Platform.Errors;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>Which maps show steps of which others in detail; never in a circle.</summary>
internal static class SubJourneys
{
    private const int MostMaps = 10_000;

    /// <summary>Keeps what a new version points at; refuses a map that is not there and one that holds this one at any depth.</summary>
    public static async Task PlaceAsync(MapsDb db, MapVersion map, CancellationToken ct)
    {
        var wanted = map.Document.Stages
            .SelectMany((stage, s) => stage.Steps.Select((step, i) => (step, place: $"stages[{s}].steps[{i}].subJourney")))
            .Where(entry => entry.step.SubJourney.Length > 0)
            .Select(entry => (entry.step.Id, Child: Guid.Parse(entry.step.SubJourney), entry.place))
            .ToList();
        var known = await db.Links.Where(link => link.Parent == map.MapId).ToListAsync(ct);
        if (wanted.Exists(want => !known.Exists(link => link.Child == want.Child)))
        {
            // One writer of new links at a time in a unit: two of them could close a circle together.
            await db.Database.ExecuteSqlAsync(
                $"""insert into "link_turn" ("UnitId", "Turn") values ({db.UnitId}, 1) on conflict ("UnitId") do update set "Turn" = "link_turn"."Turn" + 1""", ct);
            await CheckAsync(db, map.MapId, wanted.ConvertAll(want => (want.Child, want.place)), ct);
        }

        db.Links.RemoveRange(known.Where(link => !wanted.Exists(want => want.Id == link.Step && want.Child == link.Child)));
        db.Links.AddRange(wanted.Where(want => !known.Exists(link => want.Id == link.Step && want.Child == link.Child))
            .Select(want => new MapLinkRow { Parent = map.MapId, Step = want.Id, Child = want.Child }));
    }

    private static async Task CheckAsync(MapsDb db, Guid parent, IReadOnlyList<(Guid Child, string Place)> wanted, CancellationToken ct)
    {
        var ids = wanted.Select(want => want.Child).Distinct().ToList();
        var there = await db.Maps.Where(map => ids.Contains(map.Id)).Select(map => map.Id).ToListAsync(ct);
        var violations = new Violations();
        foreach (var (child, place) in wanted)
        {
            violations.Require(there.Contains(child), place, $"There is no map '{child}' in the unit.");
            violations.Require(!(await BelowAsync(db, [child], ct)).Contains(parent), place, $"The map '{child}' holds this one, or is it.");
        }

        violations.ThrowIfAny("A step cannot be shown by that map.");
    }

    /// <summary>The maps themselves and every map below them.</summary>
    public static async Task<HashSet<Guid>> BelowAsync(MapsDb db, IReadOnlyList<Guid> maps, CancellationToken ct)
    {
        var seen = new HashSet<Guid>(maps);
        for (var level = maps.ToList(); level.Count > 0 && seen.Count < MostMaps;)
        {
            var parents = level;
            level = [.. (await db.Links.Where(link => parents.Contains(link.Parent)).Select(link => link.Child).ToListAsync(ct)).Where(seen.Add)];
        }

        return seen;
    }
}
