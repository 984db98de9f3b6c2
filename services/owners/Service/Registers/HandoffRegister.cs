using Journey.Owners.Owners;
using Journey.Owners.Storage;
using Journey.Platform.Errors;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Registers;

/// <summary>What the two sides of a derived handoff say about it.</summary>
internal sealed class HandoffRegister(UnitOfWork<OwnersDb> work, MapRegister maps, TimeProvider time)
{
    /// <summary>Confirms a handoff for one side; terms that differ from the kept ones replace them and ask the other side anew.</summary>
    public Task<OwnedHandoff> ConfirmAsync(Command command, Guid map, string id, Side side, HandoffTerms? terms, CancellationToken ct) =>
        ChangeAsync(command, map, id, (handoff, agreement) =>
        {
            var unit = side == Side.Giver ? handoff.From.Unit : handoff.To.Unit;
            agreement.Confirm(side, terms, new Consent(command.Caller.Subject, command.Caller.Name, unit, Now()));
        }, ct);

    /// <summary>Says why a derived handoff is none. Confirming it takes that back.</summary>
    public Task<OwnedHandoff> DismissAsync(Command command, Guid map, string id, string because, CancellationToken ct)
    {
        var violations = new Violations();
        violations.Require(Text.IsName(because), "because", Text.NameRule);
        violations.ThrowIfAny();
        return ChangeAsync(command, map, id, (_, agreement) => agreement.Dismiss(because.Trim()), ct);
    }

    async Task<OwnedHandoff> ChangeAsync(Command command, Guid map, string id, Action<Handoff, HandoffAgreement> change, CancellationToken ct)
    {
        await maps.EnsureKnownAsync(command.Caller, map, id, ct);
        return await work.WriteAsync(command, async (db, token) =>
        {
            var owned = await db.Maps.SingleOrDefaultAsync(known => known.Id == map, token) ?? throw new MapNotFound(map);
            var handoff = owned.Handoffs.FirstOrDefault(known => known.Id == id) ?? throw new HandoffNotFound(map, id);
            var agreement = await db.Handoffs.SingleOrDefaultAsync(known => known.MapId == map && known.HandoffId == id, token)
                ?? db.Add(new HandoffAgreement { UnitId = db.UnitId, MapId = map, HandoffId = id }).Entity;
            change(handoff, agreement);
            await db.SaveChangesAsync(token);
            return (await Ownerships.ReadAsync(db, [owned], time.GetUtcNow(), token))[0].Handoffs.First(known => known.Handoff.Id == id);
        }, ct);
    }

    DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
}
