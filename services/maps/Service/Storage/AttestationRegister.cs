using Journey.Maps.Clients;
using Journey.Maps.Maps;
using Journey.Maps.Staleness;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>What people say of elements after looking at them again.</summary>
internal sealed class AttestationRegister(UnitOfWork<MapsDb> work, ItemReader items, StalenessSignal signal, TimeProvider time)
{
    public async Task<Attestation> AttestAsync(Command command, Guid mapId, AttestationDraft draft, CancellationToken ct)
    {
        AttestationRules.CheckForm(draft);
        var caller = command.Caller;
        var item = draft.Evidence.Length == 0 ? null : await items.ReadAsync(caller, draft.Evidence, ct);
        var element = draft.Element == Labels.Map ? mapId.ToString() : Labels.Spell(draft.Element);
        var attested = await work.WriteAsync(command, async (db, token) =>
        {
            var now = Now();
            var newest = await db.NewestAsync(mapId, token);
            var report = await StalenessReading.OfAsync(db, newest, now, caller.Unit!.TimeZone, token);
            var reason = report.Elements.FirstOrDefault(known => known.Element == element)?.Reasons.MaxBy(open => open.Since);
            var isThere = Holds(newest, element);
            AttestationRules.Check(
                draft, newest, isThere, !isThere && await HeldAsync(db, newest, element, token), reason, await DeclaredAsync(db, reason, token), item);
            var row = new AttestationRow
            {
                MapId = mapId,
                Id = Guid.CreateVersion7(now),
                Element = element,
                Verdict = draft.Verdict!.Value,
                Version = draft.Verdict == AttestationVerdict.StillTrue ? 0 : newest.Version,
                At = now,
                By = caller.Name,
                Evidence = draft.Evidence,
                ByWordOnly = draft.Verdict == AttestationVerdict.StillTrue && draft.Evidence.Length == 0,
                Note = draft.Note,
            };
            db.Attestations.Add(row);
            await StalenessRows.KnowUnitAsync(db, caller.Unit!, token);
            var said = StalenessRows.Read(row);
            StalenessRows.Tell(db, mapId, newest.Version, said);
            return said;
        }, ct);
        signal.Raise(caller.UnitId);
        return attested;
    }

    private static bool Holds(MapVersion map, string element) => Element.Of(map.Document, map.MapId.ToString()).Any(known => known.Id == element);

    private static async Task<bool> HeldAsync(MapsDb db, MapVersion newest, string element, CancellationToken ct)
    {
        for (var version = newest.Version - 1; version > 0; version--)
        {
            if (await db.FindVersionAsync(newest.MapId, version, ct) is { } earlier && Holds(earlier, element))
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<DateTimeOffset?> DeclaredAsync(MapsDb db, StaleReason? reason, CancellationToken ct) => reason?.Change is { } change
        ? await db.Changes.Where(row => row.Key == change).Select(row => (DateTimeOffset?)row.DeclaredAt).SingleAsync(ct)
        : null;

    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
}
