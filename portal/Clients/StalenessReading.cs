using Journey.Maps.V1;
using Journey.Portal.Models;

namespace Journey.Portal.Clients;

/// <summary>Reads what has changed under a map.</summary>
internal static class StalenessReading
{
    public static Task<ReadStalenessReply?> ReportAsync(this Parts parts, string id) => parts.TryAsync("maps", o => parts.Maps.ReadStalenessAsync(new() { MapId = id }, o));

    public static async Task<StalenessModel> StalenessAsync(this Parts parts, string id)
    {
        var report = parts.ReportAsync(id);
        var view = await parts.ReadAsync(id);
        var known = await report;
        return new(view with { Frame = parts.Frame, Staleness = known }, known);
    }
}
