using System.Diagnostics;
using Journey.Gateway.SignIn;
using Journey.Local.Commands;

namespace Journey.Local.Api;

/// <summary>Makes units and gives development people their roles in them, through the public API.</summary>
internal static class Units
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static DevelopmentPerson PersonFor(string role) =>
        DevelopmentPeople.All.FirstOrDefault(person => person.Role == role)
        ?? throw new UsageException($"--role takes one of {string.Join(", ", DevelopmentPeople.All.Select(person => person.Role))}, not '{role}'.");

    /// <summary>Makes the unit if there is none, and gives the person their role in it.</summary>
    public static async Task AdmitAsync(LocalApi api, string unit, DevelopmentPerson person, CancellationToken ct)
    {
        await MakeAsync(api, unit, ct);
        await api.PostAsync($"/api/v1/units/{Uri.EscapeDataString(unit)}/members", new { subject = person.Subject, name = person.Name, role = person.Role }, ct);
    }

    /// <summary>Waits until a new role has reached the gateway, which may remember for a moment that there was none.</summary>
    public static async Task AwaitAccessAsync(LocalApi api, string unit, CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await api.GetAsync($"/api/v1/units/{Uri.EscapeDataString(unit)}/people", ct);
                return;
            }
            catch (ApiProblemException e) when (e.Reason == "UNIT_NOT_FOUND" && watch.Elapsed < Patience)
            {
                await Task.Delay(50, ct);
            }
        }
    }

    static async Task MakeAsync(LocalApi api, string unit, CancellationToken ct)
    {
        try
        {
            await api.PostAsync("/api/v1/units", new { key = unit, name = unit }, ct);
            await AwaitAccessAsync(api, unit, ct);
        }
        catch (ApiProblemException e) when (e.Status == 409)
        {
            // It is there already; whether we may add members to it, the next call tells.
            return;
        }
    }
}
