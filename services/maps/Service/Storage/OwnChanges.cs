using Journey.Maps.Maps;
using Journey.Maps.Staleness;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>Keeps changes of sprints and tests beside those that people declare, each once.</summary>
internal static class OwnChanges
{
    /// <summary>Keeps a change that is not known yet.</summary>
    /// <param name="db">Where it is written.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="mapId">The map; what it shows now says what the change is about.</param>
    /// <param name="change">The change.</param>
    /// <param name="places">Keys of the touchpoints that it is about. Without any nothing is kept: a change about nothing would be about the whole unit.</param>
    /// <param name="now">When it is told.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task KeepAsync(
        MapsDb db, Guid unit, Guid mapId, OwnChange change, Func<MapDocument, IReadOnlyList<string>> places, DateTimeOffset now, CancellationToken ct)
    {
        if (await FindAsync(db, change.Id, ct) is null && places((await db.NewestAsync(mapId, ct)).Document) is { Count: > 0 } keys)
        {
            await AddAsync(db, unit, change, keys, now, ct);
        }
    }

    /// <summary>Keeps a change in the place of what was announced of it; what people took back stays taken back. In whatever order the two come, this one stands.</summary>
    public static async Task ReplaceAsync(
        MapsDb db, Guid unit, Guid mapId, OwnChange change, Func<MapDocument, IReadOnlyList<string>> places, DateTimeOffset now, CancellationToken ct)
    {
        if (places((await db.NewestAsync(mapId, ct)).Document) is not { Count: > 0 } keys)
        {
            return;
        }

        if (await FindAsync(db, change.Id, ct) is not { } row)
        {
            await AddAsync(db, unit, change, keys, now, ct);
        }
        else if (row.WithdrawnAt is null && row.Title != change.Title)
        {
            (row.Title, row.EffectiveAt, row.Scope) = (change.Title, change.EffectiveAt, Scope(keys));
            StalenessRows.Tell(db, StalenessRows.Read(row), anew: true);
        }
    }

    private static Task<ChangeRow?> FindAsync(MapsDb db, string id, CancellationToken ct) =>
        db.Changes.SingleOrDefaultAsync(known => known.Source == OwnChange.Source && known.Id == id, ct);

    private static async Task AddAsync(MapsDb db, Guid unit, OwnChange change, IReadOnlyList<string> keys, DateTimeOffset now, CancellationToken ct)
    {
        var row = new ChangeRow
        {
            Source = OwnChange.Source,
            Id = change.Id,
            Key = Guid.CreateVersion7(now),
            Kind = DeclaredKind.Product,
            Title = change.Title,
            DeclaredAt = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds()),
            DeclaredBy = "Journey",
            EffectiveAt = change.EffectiveAt,
            Materiality = Materiality.Material,
            Scope = Scope(keys),
        };
        db.Changes.Add(row);
        await StalenessRows.KnowUnitAsync(db, unit, ct);
        StalenessRows.Tell(db, StalenessRows.Read(row));
    }

    private static string Scope(IReadOnlyList<string> keys) => StalenessRows.Write(new ChangeScope(TouchpointKeys: keys));
}
