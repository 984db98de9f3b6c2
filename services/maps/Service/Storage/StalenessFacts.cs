using Journey.Maps.Decisions;
using Journey.Maps.Maps;
using Journey.Maps.Publishing;
using Journey.Maps.Staleness;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>Gathers what staleness is computed from.</summary>
internal static class StalenessFacts
{
    /// <summary>What readers are shown of maps: the published version, or the newest where none is.</summary>
    public static async Task<IReadOnlyList<MapVersion>> ShownAsync(MapsDb db, IReadOnlyList<Guid> maps, CancellationToken ct)
    {
        var published = await (from publication in db.Publications
                               where maps.Contains(publication.MapId) && publication.Status == PublicationStatus.Published
                               join version in db.Versions on new { publication.MapId, publication.Version } equals new { version.MapId, version.Version }
                               select version).AsNoTracking().ToListAsync(ct);
        var rest = maps.Except(published.Select(version => version.MapId)).ToList();
        return [.. published.Select(version => MapRows.Read(version, VersionStatus.Published)), .. await db.NewestOfAsync(rest, ct)];
    }

    /// <summary>Each map with what is known of it, in their order.</summary>
    public static async Task<IReadOnlyList<StaleSubject>> SubjectsAsync(MapsDb db, IReadOnlyList<MapVersion> maps, DateTimeOffset now, string zone, CancellationToken ct)
    {
        List<Guid> ids = [.. maps.Select(map => map.MapId)];
        var changes = await ChangesAsync(db, ct);
        var attestations = (await db.Attestations.AsNoTracking().Where(row => ids.Contains(row.MapId)).ToListAsync(ct)).ToLookup(row => row.MapId, StalenessRows.Read);
        var open = (await db.Decisions.AsNoTracking()
            .Where(row => ids.Contains(row.MapId) && (row.Status == DecisionStatus.Draft || row.Status == DecisionStatus.Decided)).ToListAsync(ct))
            .ToLookup(row => row.MapId, DecisionRows.ContentOf);
        var begun = await db.Versions.Where(row => ids.Contains(row.MapId) && row.Version == 1).Select(row => new { row.MapId, row.CreatedAt })
            .ToDictionaryAsync(row => row.MapId, row => row.CreatedAt, ct);
        var drifts = (await db.Drifts.AsNoTracking().Where(row => ids.Contains(row.MapId)).ToListAsync(ct))
            .ToLookup(row => row.MapId, row => new KnownDrift(row.Dimension, row.Materiality, row.Psi, row.P, row.AsOf));
        var definitions = await DefinitionsAsync(db, [.. maps.Select(map => map.Document.Segment.Key)], ct);
        return
        [
            .. maps.Select(map => new StaleSubject(
                map, begun[map.MapId], changes, [.. attestations[map.MapId]], Cited(map.Document, open[map.MapId]), Later(map.Document.Segment, definitions, zone),
                [.. drifts[map.MapId]], now, zone)),
        ];
    }

    public static async Task<IReadOnlyList<DeclaredChange>> ChangesAsync(MapsDb db, CancellationToken ct) =>
        [.. (await db.Changes.AsNoTracking().Where(row => row.WithdrawnAt == null && row.Materiality != Materiality.Minor).OrderBy(row => row.Key).ToListAsync(ct)).Select(StalenessRows.Read)];

    private static Task<List<SegmentVersionRow>> DefinitionsAsync(MapsDb db, List<string> keys, CancellationToken ct) =>
        db.SegmentVersions.AsNoTracking().Where(row => keys.Contains(row.Key)).ToListAsync(ct);

    private static HashSet<string> Cited(MapDocument map, IEnumerable<DecisionContent> open)
    {
        var places = map.Claims.ToDictionary(claim => claim.Id, claim => claim.Element);
        return
        [
            .. from decision in open
               from relied in decision.Claims
               where places.ContainsKey(relied.Claim)
               select places[relied.Claim],
            .. open.Select(decision => decision.ChosenChange.CandidateFix).Where(fix => fix.Length > 0),
        ];
    }

    // A map that names no version of the definition was made with none. What is written later holds no earlier than that.
    private static List<LaterDefinition> Later(Segment segment, List<SegmentVersionRow> definitions, string zone) => segment.DefinitionVersion == 0 ? [] :
    [
        .. from row in definitions
           where row.Key == segment.Key && row.Version > segment.DefinitionVersion
           let begins = row.From == 0 ? row.CreatedAt : ShareRules.End(DateOnly.FromDayNumber(row.From).AddDays(-1), zone)
           select new LaterDefinition(row.Version, begins > row.CreatedAt ? begins : row.CreatedAt),
    ];
}
