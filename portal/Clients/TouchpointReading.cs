using Journey.Platform.Errors;
using Journey.Portal.Models;

namespace Journey.Portal.Clients;

/// <summary>Reads which touchpoints the activities of a log are, with the map they can be chosen from.</summary>
internal static class TouchpointReading
{
    /// <summary>The chosen map, else the newest.</summary>
    public static async Task<TouchpointsModel> TouchpointsAsync(this Parts parts, string log, string map, IReadOnlyList<FieldViolation> wrong)
    {
        var maps = (await parts.TryAsync("maps", o => parts.Maps.ListMapsAsync(new() { Limit = 50 }, o)))?.Maps ?? [];
        var chosen = maps.FirstOrDefault(known => known.MapId == map) ?? maps.FirstOrDefault();
        var mapping = parts.TryAsync("evidence", o => parts.Evidence.GetTouchpointsAsync(new() { LogKey = log, MapId = chosen?.MapId ?? "" }, o));
        var read = chosen is null ? null : await parts.TryAsync("maps", o => parts.Maps.GetMapAsync(new() { MapId = chosen.MapId }, o));
        return new(parts.Frame, log, (await mapping)?.Mapping, maps, read?.Map, wrong);
    }
}
