using Journey.Maps.V1;
using Journey.Portal.Models;

namespace Journey.Portal.Clients;

/// <summary>Reads tests of changes and what they showed.</summary>
internal static class TrialReading
{
    const int Most = 100;

    public static async Task<IReadOnlyList<Owners.V1.Test>?> ListTestsAsync(this Parts parts, string map) =>
        (await parts.TryAsync("owners", o => parts.Owners.ListTestsAsync(new() { MapId = map, Limit = Most }, o)))?.Tests;

    public static Task<Owners.V1.ListLinesReply?> ListLinesAsync(this Parts parts, string map) =>
        parts.TryAsync("owners", o => parts.Owners.ListLinesAsync(new() { MapId = map, Limit = Most }, o));

    public static async Task<TrialsModel> TrialsAsync(this Parts parts, string id)
    {
        var (tests, lines) = (parts.ListTestsAsync(id), parts.ListLinesAsync(id));
        var fixes = parts.TryAsync("owners", o => parts.Owners.ListFixesAsync(new() { MapId = id }, o));
        var view = await parts.ReadAsync(id);
        var (tried, judged, planned) = (await tests, await lines, (await fixes)?.Fixes ?? []);
        return new(view with { Frame = parts.Frame }, tried, judged, planned);
    }

    public static async Task<TrialModel> TrialAsync(this Parts parts, string test)
    {
        var found = (await parts.Owners.GetTestAsync(new() { TestId = test }, parts.Options)).Test;
        var fix = parts.TryAsync("owners", o => parts.Owners.GetFixAsync(new() { FixId = found.FixId }, o));
        var line = (await parts.TryAsync("owners", o => parts.Owners.GetLineAsync(new() { FixId = found.FixId }, o)))?.Line;
        var known = (await fix)?.Fix;
        return new(parts.Frame, found, known, line);
    }

    public static async Task<NewTrialModel> NewTrialAsync(this Parts parts, string fix)
    {
        var found = (await parts.Owners.GetFixAsync(new() { FixId = fix }, parts.Options)).Fix;
        var (decisions, logs) = (parts.ListDecisionsAsync(found.MapId), parts.LogsAsync());
        var view = await parts.ReadAsync(found.MapId);
        IReadOnlyList<Decision> made = [.. (await decisions ?? []).Where(decision => decision.Status is DecisionStatus.Decided or DecisionStatus.Reviewed)];
        var known = await logs;
        return new(view with { Frame = parts.Frame }, found, made) { Logs = known };
    }
}
