using Journey.Maps.Maps;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Maps.Storage;

/// <summary>Reads one map.</summary>
internal sealed class MapReader(UnitOfWork<MapsDb> work, TimeProvider time)
{
    public Task<MapVersion> NewestAsync(Guid unit, Guid mapId, CancellationToken ct) =>
        work.ReadAsync(unit, (db, token) => db.NewestAsync(mapId, token), ct);

    /// <summary>The version that the caller is shown. A published one is read as it was written: the unit's dictionary changes nothing of it.</summary>
    public Task<ReadMap> ReadAsync(Caller caller, Guid mapId, WantedVersion wanted, CancellationToken ct) => work.ReadAsync(caller.UnitId, async (db, token) =>
    {
        var newest = await db.NewestNumberAsync(mapId, token);
        var published = await db.PublishedNumberAsync(mapId, token);
        if (wanted == WantedVersion.Published && published == 0)
        {
            throw new MapNotPublished(mapId);
        }

        var shown = wanted == WantedVersion.Published || (wanted == WantedVersion.ByRole && caller.Role == Role.Viewer) ? published : 0;
        var map = shown == 0 ? await db.NewestAsync(mapId, token) : await db.FindVersionAsync(mapId, shown, token);
        return new ReadMap(map!, newest, published);
    }, ct);

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
