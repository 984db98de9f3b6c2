using Journey.Maps.Contracts.Events;
using Journey.Messaging;
using Journey.Owners.Inbox;
using Journey.Owners.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Handlers;

/// <summary>Keeps which elements of a map are to be looked at again, for who answers for them.</summary>
internal sealed class MapStaleHandler : IEventHandler<OwnersDb, MapStaleRaised>, IEventHandler<OwnersDb, MapStaleCleared>
{
    public Task Handle(OwnersDb db, MapStaleRaised e, EventContext context, CancellationToken ct) => KeepAsync(
        db, e.MapId, e.Revision,
        [.. from element in e.Elements where element.Reasons.Count > 0 let newest = element.Reasons.MaxBy(reason => reason.Since)! select new StaleElement(element.ElementId, element.Title, newest.What, newest.Since)], ct);

    public Task Handle(OwnersDb db, MapStaleCleared e, EventContext context, CancellationToken ct) => KeepAsync(db, e.MapId, e.Revision, [], ct);

    static async Task KeepAsync(OwnersDb db, Guid map, int revision, IReadOnlyList<StaleElement> elements, CancellationToken ct)
    {
        var known = await db.Staleness.SingleOrDefaultAsync(row => row.MapId == map, ct) ?? db.Add(new KnownStaleness { MapId = map }).Entity;
        if (revision > known.KnownVersion)
        {
            (known.KnownVersion, known.Elements) = (revision, elements);
        }
    }
}
