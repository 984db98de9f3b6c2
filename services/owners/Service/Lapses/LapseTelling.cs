using Journey.Messaging;
using Journey.Owners.Contracts.Events;
using Journey.Owners.Owners;
using Journey.Owners.Registers;
using Journey.Owners.Storage;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Lapses;

/// <summary>
/// Tells the others what the ends of assignments and teams have left behind: what the computation of gaps says, once for each end.
/// </summary>
internal static class LapseTelling
{
    /// <summary>In the caller's unit of work, which has saved what it changed. Answers how many ends were looked at.</summary>
    public static async Task<int> TellAsync(OwnersDb db, DateTimeOffset now, CancellationToken ct)
    {
        var ended = await db.Assignments.Where(assignment => !assignment.EndTold && assignment.Until != null && assignment.Until <= now).ToListAsync(ct);
        var teams = await db.Teams.Where(team => !team.EndTold && team.EndsAt != null && team.EndsAt <= now).ToListAsync(ct);
        if (ended.Count == 0 && teams.Count == 0)
        {
            return 0;
        }
        var which = ended.Select(assignment => assignment.MapId).ToHashSet();
        var maps = await db.Maps.Where(map => teams.Count > 0 || which.Contains(map.Id)).ToListAsync(ct);
        foreach (var (map, owned) in maps.Zip(await Ownerships.ReadAsync(db, maps, now, ct)))
        {
            var lapses = TellOwners(db, map, owned, ended.Where(assignment => assignment.MapId == map.Id)).ToList();
            TellHandoffs(db, map, owned, lapses, teams);
        }
        ended.ForEach(assignment => assignment.Told());
        teams.ForEach(team => team.Told());
        return ended.Count + teams.Count;
    }

    static IEnumerable<OwnerLapsed> TellOwners(OwnersDb db, OwnedMap map, Ownership owned, IEnumerable<Assignment> ended)
    {
        var lapsed = owned.Elements.Where(element => element.Gaps.Contains(OwnershipGap.OwnerLapsed)).Select(element => element.Element.Id).ToHashSet();
        foreach (var group in ended.Where(assignment => assignment.Duty == Duty.Accountable && lapsed.Contains(assignment.ElementId)).GroupBy(assignment => assignment.ElementId))
        {
            var last = group.MaxBy(assignment => (assignment.Until, assignment.From))!;
            var told = new OwnerLapsed(map.Id, last.ElementId, last.Id, last.PersonId, last.Until!.Value);
            db.Emit(told, map.OwnersAggregate, map.ChangeOwners());
            yield return told;
        }
    }

    static void TellHandoffs(OwnersDb db, OwnedMap map, Ownership owned, List<OwnerLapsed> lapses, List<Team> teams)
    {
        foreach (var handoff in owned.Handoffs.Select(known => known.Handoff).Where(handoff => !handoff.IsDismissed))
        {
            var orphaned = lapses.Where(lapse => SideOf(handoff, lapse.ElementId) is not null).Select(lapse => (SideOf(handoff, lapse.ElementId)!, "ownerLapsed", lapse.At))
                .Concat(teams.SelectMany(team => SidesOf(handoff, team).Select(side => (side, "teamEnded", team.EndsAt!.Value))));
            foreach (var (side, because, at) in orphaned)
            {
                db.Emit(new HandoffOrphaned(map.Id, handoff.Id, handoff.From.Id, handoff.To.Id, side, because, at), map.OwnersAggregate, map.ChangeOwners());
            }
        }
    }

    static string? SideOf(Handoff handoff, string element) =>
        element == handoff.From.Id ? "giver" : element == handoff.To.Id ? "receiver" : element == handoff.Id ? "both" : null;

    static IEnumerable<string> SidesOf(Handoff handoff, Team team) =>
        new[] { (handoff.From.Unit, "giver"), (handoff.To.Unit, "receiver") }.Where(side => team.IsCalled(side.Item1)).Select(side => side.Item2);
}
