using Journey.Maps.Decisions;
using Journey.Maps.Maps;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Maps.Storage;

/// <summary>Waivers, each signed on a decision.</summary>
internal sealed class WaiverRegister(UnitOfWork<MapsDb> work, TimeProvider time)
{
    public Task<Waiver> SignAsync(Command command, string decision, WaiverDraft draft, CancellationToken ct)
    {
        var caller = command.Caller;
        var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        return work.WriteAsync(command, async (db, token) =>
        {
            var row = await DecisionRows.FindAsync(db, decision, token);
            var until = WaiverRules.Check(draft, Day.Of(now, caller.Unit!.TimeZone));
            if (WaiverRules.NeedsApprover(draft) && caller.Role < Role.Approver)
            {
                throw new RoleTooLow();
            }

            // A decision that was made has its claims behind it; a rule of its map may be waived until another decision takes its place.
            if (row.Status == DecisionStatus.Superseded || (draft.Claim.Length > 0 && row.Status != DecisionStatus.Draft))
            {
                throw new DecisionClosed(row.Status);
            }

            var waiver = new WaiverRow
            {
                Id = Guid.CreateVersion7(now),
                DecisionId = row.Id,
                MapId = row.MapId,
                Claim = Labels.Spell(draft.Claim),
                StatementVersion = Wording(DecisionRows.ContentOf(row), Labels.Spell(draft.Claim)),
                Rule = draft.Rule,
                Reason = draft.Reason,
                Until = until.DayNumber,
                CreatedAt = now,
                CreatedBy = caller.Name,
            };
            db.Waivers.Add(waiver);
            return DecisionRows.Read(waiver);
        }, ct);
    }

    private static int Wording(DecisionContent content, string claim)
    {
        var relied = content.Claims.FirstOrDefault(relied => relied.Claim == claim);
        var violations = new Violations();
        violations.Require(claim.Length == 0 || relied is not null, "claim", "The decision does not rely on it.");
        violations.ThrowIfAny();
        return relied?.StatementVersion ?? 0;
    }
}
