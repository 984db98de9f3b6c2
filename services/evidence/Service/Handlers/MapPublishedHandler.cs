using Journey.Evidence.Drift;
using Journey.Evidence.Storage;
using Journey.Maps.Contracts.Events;
using Journey.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Handlers;

/// <summary>Publishing a version verifies its map: what customers do from then on is held against what they did then.</summary>
internal sealed class MapPublishedHandler : IEventHandler<EvidenceDb, MapPublished>
{
    public async Task Handle(EvidenceDb db, MapPublished e, EventContext context, CancellationToken ct)
    {
        if (e.Status != "published")
        {
            return;
        }

        var verified = await db.Verifications.SingleOrDefaultAsync(row => row.MapId == e.MapId, ct);
        if (verified is null)
        {
            db.Verifications.Add(verified = new MapVerification { MapId = e.MapId });
        }

        verified.Take(Verification.Publication, e.Version, e.PublishedAt);
    }
}
