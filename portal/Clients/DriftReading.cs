using Journey.Portal.Models;
using Journey.Portal.Text;

namespace Journey.Portal.Clients;

/// <summary>Reads what has moved since a map was verified, and what is at stake at its pain points.</summary>
internal static class DriftReading
{
    /// <param name="parts">The services.</param>
    /// <param name="id">The map.</param>
    /// <param name="baseline">First day of the week to hold the last one against; empty for the one at verification.</param>
    public static async Task<DriftModel> DriftAsync(this Parts parts, string id, string baseline)
    {
        var drift = parts.TryAsync("evidence", o => parts.Evidence.GetDriftAsync(new() { MapId = id, Baseline = Moments.IsDay(baseline) ? baseline : "" }, o));
        var view = await parts.ReadAsync(id);
        var known = await drift;
        var name = known?.LogKey is { Length: > 0 } key ? await parts.LogNameAsync(key) : "";
        return new(view with { Frame = parts.Frame }, known, name) { Baseline = baseline };
    }

    public static async Task<StakesModel> StakesAsync(this Parts parts, string id)
    {
        var stakes = parts.TryAsync("evidence", o => parts.Evidence.GetStakesAsync(new() { MapId = id, Selection = new() }, o));
        var view = await parts.ReadAsync(id);
        var known = await stakes;
        var name = known?.Basis?.LogKey is { Length: > 0 } key ? await parts.LogNameAsync(key) : "";
        return new(view with { Frame = parts.Frame }, known, name);
    }
}
