using Journey.Evidence.Claims;
using Journey.Evidence.Conformance;
using Journey.Evidence.Figures;
using Journey.Evidence.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Evidence.Stumbling;

/// <summary>Where customers get no further on a map.</summary>
internal sealed class StumbleVerbs(UnitOfWork<EvidenceDb> work, MapReader maps, ScanCache scans)
{
    public async Task<MapStumbles> GetAsync(Caller caller, Guid mapId, CaseQuery query, CancellationToken ct)
    {
        await maps.KnowAsync(caller, mapId, ct);
        return await work.ReadAsync(caller.UnitId, (db, token) => ReadAsync(db, caller, mapId, query, token), ct);
    }

    private async Task<MapStumbles> ReadAsync(EvidenceDb db, Caller caller, Guid mapId, CaseQuery query, CancellationToken ct)
    {
        var (_, version, read) = await MapCases.OfAsync(db, caller, mapId, query, ct);
        if (read is null || !read.Numbers.AnyOnMap)
        {
            return new MapStumbles(read?.Basis() ?? CaseBasis.None(version), StumbleStatus.NotMapped, null, []);
        }

        if (ViewerReads.Withhold(caller, db.Bulk, read.Cases))
        {
            return new MapStumbles(read.Basis(), StumbleStatus.Suppressed, null, []);
        }

        var told = scans.GetOrAdd(read.Key("stumbles"), () => new StumbleReading(read).Read(db.Bulk, ct), answer => answer.Stumbles.Count);
        told = told with { Basis = told.Basis with { Partial = read.Log.Partial } };
        return SmallGroups.Matter(caller) ? told.ForViewers() : told;
    }
}
