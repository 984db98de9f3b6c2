using Journey.Evidence.Claims;
using Journey.Evidence.Figures;
using Journey.Evidence.Logs;
using Journey.Evidence.Storage;
using Journey.Evidence.Touchpoints;
using Journey.Maps.Contracts.Events;
using Journey.Platform.Identity;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Conformance;

/// <summary>The cases of the log that a map is held against, with what its touchpoints are in it.</summary>
internal sealed record MapCases(
    LogScope Log, SelectedCases Cases, string? Anchor, int? Days, TouchpointNumbers Numbers, ExpectedPath Path, KnownWords Words, RevisedJourney Map, int MapVersion, string State)
{
    public CaseBasis Basis() => Cases.Basis(MapVersion, Anchor, Days);

    /// <summary>What an answer over them depends on.</summary>
    public ScanKey Key(string what) => Cases.Key($"{what} {State}");

    /// <param name="db">Snapshot to read in.</param>
    /// <param name="caller">Who asks; what they may not ask is refused.</param>
    /// <param name="mapId">The map; it must be known.</param>
    /// <param name="query">Which cases.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>The map, and null where no log has a touchpoint of it.</returns>
    public static async Task<(RevisedJourney Map, int Version, MapCases? Cases)> OfAsync(EvidenceDb db, Caller caller, Guid mapId, CaseQuery query, CancellationToken ct)
    {
        ViewerReads.Check(caller, query, await UnitNumber.ZoneAsync(db, ct));
        var known = await db.Maps.SingleOrDefaultAsync(row => row.MapId == mapId, ct) ?? throw new MapNotFound();
        var terms = await KnownTerms.ReadAsync(db, ct);
        var map = terms.Read(known.ReadJourney() ?? throw new MapNotFound());
        if ((query.Log ?? await LogChoice.MappedAsync(db, map, ct)) is not { } key)
        {
            return (map, known.Version, null);
        }

        var log = await LogScopes.FindAsync(db, key, ct);
        var words = new KnownWords(db.Bulk, log);
        var (cases, anchor, days) = await CaseSelecting.OfAsync(db, log, words, query, known, map, ct);
        var mapping = new ActivityMapping(await db.Touchpoints.Where(row => row.LogKey == log.Key).ToListAsync(ct));
        var unit = (await MapClaims.JourneysAsync(db, ct)).ConvertAll(row => row.Journey);
        var numbers = new TouchpointNumbers(map, unit, terms, mapping, words.Texts(Reading.WordKind.Activity));
        // Versions only go up, so their sum names the state of all maps: names and replaced keys may be another map's.
        var state = await db.Maps.SumAsync(row => (long)row.Version, ct);
        return (map, known.Version, new MapCases(
            log, cases, anchor, days, numbers, Expecting.Of(map, numbers), words, map, known.Version, $"{mapId} {known.Version} {mapping.Revision} {state} {terms.Revision}"));
    }
}
