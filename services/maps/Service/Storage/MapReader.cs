using Journey.Maps.Maps;
using Journey.Platform.Storage;

namespace Journey.Maps.Storage;

/// <summary>Reads one map.</summary>
internal sealed class MapReader(UnitOfWork<MapsDb> work, TimeProvider time)
{
    public Task<MapVersion> NewestAsync(Guid unit, Guid mapId, CancellationToken ct) =>
        work.ReadAsync(unit, (db, token) => db.NewestAsync(mapId, token), ct);

    public Task<MapVersion> VersionAsync(Guid unit, Guid mapId, int number, CancellationToken ct) =>
        work.ReadAsync(unit, async (db, token) =>
        {
            await db.NewestNumberAsync(mapId, token);
            return await db.FindVersionAsync(mapId, number, token) ?? throw new MapVersionNotFound(mapId, $"{number}");
        }, ct);

    public Task<Guid> MapOfClaimAsync(Guid unit, string claimId, CancellationToken ct) =>
        work.ReadAsync(unit, (db, token) => db.MapOfClaimAsync(claimId, token), ct);

    public async Task<Blueprint> BlueprintAsync(Guid unit, Guid mapId, CancellationToken ct) =>
        Blueprint.Of(await NewestAsync(unit, mapId, ct), time.GetUtcNow());
}
