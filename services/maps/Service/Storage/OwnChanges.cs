using Journey.Maps.Maps;
using Journey.Maps.Staleness;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>Keeps changes of sprints and tests beside those that people declare, each once.</summary>
internal static class OwnChanges
{
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
        if (await db.Changes.AnyAsync(known => known.Source == OwnChange.Source && known.Id == change.Id, ct)
            || places((await db.NewestAsync(mapId, ct)).Document) is not { Count: > 0 } keys)
        {
            return;
        }

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
            Scope = StalenessRows.Write(new ChangeScope(TouchpointKeys: keys)),
        };
        db.Changes.Add(row);
        await StalenessRows.KnowUnitAsync(db, unit, ct);
        StalenessRows.Tell(db, StalenessRows.Read(row));
    }
}
