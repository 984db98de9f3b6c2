using Journey.Evidence.Claims;
using Journey.Evidence.Conformance;
using Journey.Evidence.Figures;
using Journey.Evidence.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Evidence.Handoffs;

/// <summary>Holding the handoffs of a map against what cases did.</summary>
internal sealed class HandoffVerbs(UnitOfWork<EvidenceDb> work, MapReader maps, ScanCache scans)
{
    public async Task<MapHandoffs> GetAsync(Caller caller, Guid mapId, CaseQuery query, CancellationToken ct)
    {
        await maps.KnowAsync(caller, mapId, ct);
        return await work.ReadAsync(caller.UnitId, (db, token) => ReadAsync(db, caller, mapId, query, token), ct);
    }

    private async Task<MapHandoffs> ReadAsync(EvidenceDb db, Caller caller, Guid mapId, CaseQuery query, CancellationToken ct)
    {
        var (map, version, read) = await MapCases.OfAsync(db, caller, mapId, query, ct);
        if (read is null || map.Handoffs is null)
        {
            var basis = read?.Basis() ?? CaseBasis.None(version);
            return new MapHandoffs(basis, read is null ? HandoffStatus.NotMapped : HandoffStatus.NotKnownYet, null, 0, []);
        }

        if (ViewerReads.Withhold(caller, db.Bulk, read.Cases))
        {
            return new MapHandoffs(read.Basis(), HandoffStatus.Suppressed, null, 0, []);
        }

        var told = scans.GetOrAdd(read.Key("handoffs"), () => new HandoffReading(read).Read(db.Bulk, ct), answer => answer.Handoffs.Count);
        told = told with { Basis = told.Basis with { Partial = read.Log.Partial } };
        return SmallGroups.Matter(caller) && read.Cases.Segment is not null ? told with { Handoffs = [.. told.Handoffs.Select(row => row.ForViewers())] } : told;
    }
}
