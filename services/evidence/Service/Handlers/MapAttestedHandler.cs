using Journey.Evidence.Drift;
using Journey.Evidence.Storage;
using Journey.Maps.Contracts.Events;
using Journey.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Journey.Evidence.Handlers;

/// <summary>Saying of a map itself that it holds verifies it: what customers do from then on is held against what they did then.</summary>
internal sealed class MapAttestedHandler : IEventHandler<EvidenceDb, MapAttested>
{
    public async Task Handle(EvidenceDb db, MapAttested e, EventContext context, CancellationToken ct)
    {
        if (!e.OfMap || e.Verdict == "retired")
        {
            return;
        }

        var verified = await db.Verifications.SingleOrDefaultAsync(row => row.MapId == e.MapId, ct);
        if (verified is null)
        {
            db.Verifications.Add(verified = new MapVerification { MapId = e.MapId });
        }

        verified.Take(Verification.Attestation, e.MapVersion, e.At);
    }
}
