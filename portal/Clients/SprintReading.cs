using Journey.Portal.Models;

namespace Journey.Portal.Clients;

/// <summary>Reads sprints with what their pages need.</summary>
internal static class SprintReading
{
    public static async Task<SprintsModel> SprintsAsync(this Parts parts)
    {
        var sprints = parts.TryAsync("owners", o => parts.Owners.ListSprintsAsync(new(), o));
        var teams = parts.TryAsync("owners", o => parts.Owners.ListTeamsAsync(new(), o));
        var people = parts.TryAsync("owners", o => parts.Owners.ListPeopleAsync(new(), o));
        var maps = (await parts.TryAsync("maps", o => parts.Maps.ListMapsAsync(new() { Limit = 200 }, o)))?.Maps ?? [];
        var (run, known, named) = ((await sprints)?.Sprints, (await teams)?.Teams ?? [], (await people)?.People ?? []);
        return new(parts.Frame, run, known, named, maps);
    }

    public static async Task<SprintModel> SprintAsync(this Parts parts, string id)
    {
        var sprint = (await parts.Owners.GetSprintAsync(new() { SprintId = id }, parts.Options)).Sprint;
        var tests = parts.ListTestsAsync(sprint.MapId);
        var log = sprint is { NextGate: 1, State: Owners.V1.SprintState.Active } ? parts.TryAsync("evidence", o => parts.Evidence.GetStumblesAsync(new() { MapId = sprint.MapId, Selection = new() }, o)) : null;
        var map = await parts.TryAsync("maps", o => parts.Maps.GetMapAsync(new() { MapId = sprint.MapId }, o));
        IReadOnlyList<Owners.V1.Test> running = [.. (await tests ?? []).Where(test => test.State == Owners.V1.TestState.Running)];
        var shown = log is null ? null : await log;
        var key = shown?.Basis?.LogKey ?? sprint.Choice?.Field?.Sighting?.LogKey ?? "";
        return new(parts.Frame, sprint, map is null ? null : new(parts.Frame, map.Map, null, null), running) { Log = shown, LogName = key.Length > 0 ? await parts.LogNameAsync(key) : "" };
    }
}
