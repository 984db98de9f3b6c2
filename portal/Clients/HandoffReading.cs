using Journey.Evidence.V1;
using Journey.Portal.Models;

namespace Journey.Portal.Clients;

/// <summary>Reads the handoffs of a map, and what the log that the map is held against shows of them.</summary>
internal static class HandoffReading
{
    /// <param name="parts">The services.</param>
    /// <param name="id">The map.</param>
    /// <param name="version">Version of it that is known; 0 for whatever owners knows.</param>
    public static async Task<HandoffsModel> HandoffsAsync(this Parts parts, string id, int version)
    {
        var handoffs = parts.TryAsync("owners", o => parts.Owners.ListHandoffsAsync(new() { MapId = id, MapVersion = version }, o));
        var observed = parts.TryAsync("evidence", o => parts.Evidence.GetObservedHandoffsAsync(new() { MapId = id, Selection = new() }, o));
        var people = parts.TryAsync("owners", o => parts.Owners.ListPeopleAsync(new(), o));
        var view = await parts.ReadAsync(id);
        var seen = await parts.SeenAsync(view);
        var (known, named, done) = (await handoffs, (await people)?.People ?? [], await observed);
        return new(view with { Frame = parts.Frame }, known, named) { Seen = seen, Observed = done };
    }

    static async Task<SeenHandoffs?> SeenAsync(this Parts parts, MapView view)
    {
        var held = await parts.TryAsync("evidence", o => parts.Evidence.GetConformanceAsync(new() { MapId = view.Id, Selection = new() }, o));
        if (held is null or { Status: ConformanceStatus.NotMapped } || held.Basis?.LogKey is not { Length: > 0 } key)
        {
            return null;
        }
        var paths = parts.TryAsync("evidence", o => parts.Evidence.GetPathsAsync(new() { LogKey = key, Top = 1 }, o));
        var mapping = (await parts.TryAsync("evidence", o => parts.Evidence.GetTouchpointsAsync(new() { LogKey = key, MapId = view.Id }, o)))?.Mapping;
        var name = await parts.LogNameAsync(key);
        return await paths is { Suppressed: false } told && mapping is not null ? SeenHandoffs.Of(key, name, told, mapping, view.Document) : null;
    }
}
