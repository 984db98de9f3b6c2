using Journey.Owners.Sprints;
using Journey.Owners.Storage;
using Journey.Owners.Trials;
using Microsoft.EntityFrameworkCore;

namespace Journey.Owners.Registers;

/// <summary>Sprints with their team, people, test and line, read in the caller's unit of work.</summary>
internal static class SprintReading
{
    public static async Task<ToldSprint> TellAsync(OwnersDb db, Sprint sprint, DateTimeOffset now, DateOnly today, CancellationToken ct) =>
        (await TellAsync(db, [sprint], now, today, ct))[0];

    public static async Task<IReadOnlyList<ToldSprint>> TellAsync(OwnersDb db, IReadOnlyList<Sprint> sprints, DateTimeOffset now, DateOnly today, CancellationToken ct)
    {
        var (maps, teams) = (sprints.Select(sprint => sprint.MapId).Distinct().ToList(), sprints.Select(sprint => sprint.TeamId).Distinct().ToList());
        var titles = await db.Maps.Where(map => maps.Contains(map.Id)).ToDictionaryAsync(map => map.Id, ct);
        var names = await db.Teams.Where(team => teams.Contains(team.Id)).ToDictionaryAsync(team => team.Id, team => team.Name, ct);
        var people = await Roster.ReadAsync(db, [.. sprints.SelectMany(People).Distinct()], now, ct);
        var trials = await db.Trials.Where(trial => maps.Contains(trial.MapId)).ToListAsync(ct);
        var bundles = Bundle.Of(trials);
        return
        [
            .. from sprint in sprints
               let map = titles.GetValueOrDefault(sprint.MapId)
               let trial = trials.Find(known => known.Id == sprint.TestId)
               let line = trial is null ? null : bundles.FirstOrDefault(bundle => bundle.Trials.Contains(trial))
               select new ToldSprint(
                   sprint, names.GetValueOrDefault(sprint.TeamId, ""), map?.Title ?? sprint.Plan.MapTitle, map?.Version ?? sprint.Plan.MapVersion, people, trial, line?.Class, today),
        ];
    }

    static IEnumerable<Guid> People(Sprint sprint) =>
        [.. sprint.Plan.Roster, .. sprint.Hypothesis?.People ?? [], .. (sprint.Execution?.Tasks ?? []).Select(task => task.PersonId), .. sprint.Closure?.NextAction is { } next ? new[] { next.PersonId } : []];
}
