using Journey.Owners.Inbox;
using Journey.Owners.Owners;
using Journey.Owners.Sprints;
using Journey.Owners.Storage;
using Journey.Owners.Trials;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Registers;

/// <summary>Computes what waits for a person, in the caller's unit of work; only what they have made of it is kept.</summary>
internal static class InboxReading
{
    /// <summary>What waits, the most urgent first, each as it is marked; what is done too.</summary>
    public static async Task<IReadOnlyList<InboxItem>> ReadAsync(OwnersDb db, Guid person, DateTimeOffset now, string zone, CancellationToken ct)
    {
        var today = UnitDay.Of(now, zone);
        var held = await db.Assignments
            .Where(known => known.PersonId == person && known.Duty == Duty.Accountable && known.From <= now && (known.Until == null || known.Until > now)).ToListAsync(ct);
        var which = held.Select(assignment => assignment.MapId).Distinct().ToList();
        // Who brings evidence stands inside a decision.
        var decisions = await db.Decisions.Where(decision => decision.PersonId == person || decision.Status == "decided").ToListAsync(ct);
        // Few are open at a time; who takes part stands inside.
        var sprints = await db.Sprints.Where(sprint => sprint.State != SprintState.Abandoned).ToListAsync(ct);
        List<Guid> titled = [.. which, .. decisions.Select(decision => decision.MapId), .. sprints.Select(sprint => sprint.MapId)];
        var desk = new Desk(
            person, held, await FollowedAsync(db, held, ct), await db.Maps.Where(map => titled.Contains(map.Id)).ToDictionaryAsync(map => map.Id, ct), now, today, zone);
        var marks = await db.Marks.Where(mark => mark.PersonId == person).ToDictionaryAsync(mark => mark.Key, ct);
        IEnumerable<InboxItem> items =
        [
            .. desk.Fixes(await db.Fixes.Where(fix => which.Contains(fix.MapId)).ToListAsync(ct)),
            .. desk.Tests(await db.Trials.Where(trial => which.Contains(trial.MapId) && trial.State == TrialState.Running).ToListAsync(ct)),
            .. desk.Sprints(sprints),
            .. desk.Reviews(decisions),
            .. desk.Evidence(decisions),
            .. desk.Grades(await db.Grades.Where(grade => which.Contains(grade.MapId)).ToListAsync(ct)),
            .. desk.Drifts(await db.Drifts.Where(drift => which.Contains(drift.MapId)).ToListAsync(ct)),
            .. desk.Stale(await db.Staleness.Where(row => which.Contains(row.MapId)).ToListAsync(ct)),
            .. desk.Lapses(),
        ];
        return
        [
            .. items.OrderBy(item => item.Urgency).ThenBy(item => item.Due).ThenBy(item => item.Key, StringComparer.Ordinal)
                .Select(item => marks.TryGetValue(item.Key, out var mark) ? mark.Mark(item, today) : item),
        ];
    }

    static async Task<HashSet<Guid>> FollowedAsync(OwnersDb db, List<Assignment> held, CancellationToken ct)
    {
        var ending = held.Where(assignment => assignment.Until is not null).ToList();
        var elements = ending.Select(assignment => assignment.ElementId).ToList();
        var others = ending.Count == 0 ? [] : await db.Assignments.Where(other => elements.Contains(other.ElementId) && other.Duty == Duty.Accountable).ToListAsync(ct);
        return
        [
            .. ending.Where(assignment => others.Exists(other => other.MapId == assignment.MapId && other.ElementId == assignment.ElementId && other.Id != assignment.Id && other.HoldsAt(assignment.Until!.Value)))
                .Select(assignment => assignment.Id),
        ];
    }
}
