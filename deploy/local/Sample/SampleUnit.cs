using System.Net;
using Journey.Gateway.SignIn;
using Journey.Local.Api;

namespace Journey.Local.Sample;

/// <summary>The unit that ships with Journey: the first 30 days after purchase and what a line fault is like, loaded once through the public API.</summary>
internal static class SampleUnit
{
    public const string Key = "sample";

    /// <param name="http">The API as an administrator.</param>
    /// <param name="second">The same as somebody else: nobody hands over to themselves.</param>
    /// <param name="day">The day for which files are generated.</param>
    /// <param name="ct">Ends it.</param>
    public static async Task LoadAsync(HttpClient http, HttpClient second, DateTimeOffset day, CancellationToken ct)
    {
        await MakeUnitAsync(http, ct);
        var api = new SampleApi(http);
        if (await IsCompleteAsync(api, ct))
        {
            return;
        }

        await AdmitAsync(api, ct);
        await SampleSegments.DefineAsync(api, day, ct);
        await SampleFiles.ImportAsync(api, day, ct);
        var maps = await SampleMaps.MakeAsync(api, ct);
        await SampleEvidenceBase.CiteAsync(api, maps, day, ct);
        var people = await SampleOwners.AssignAsync(api, maps, day, ct);
        var (map, ids) = maps.NewHouseholds;
        await LinkAsync(api, people, ct);
        await SampleHandoffs.ConfirmAsync(api, new SampleApi(second), map, ids, ct);
        var fixes = await SampleFixes.PlanAsync(api, map, ids, people, day, ct);
        var decision = await SampleDecisions.DecideAsync(api, map, ids, people, day, ct);
        var test = await SampleTests.RegisterAsync(api, fixes, decision, day, ct);
        await SampleSprint.BeginAsync(api, map, ids, people, test, day, ct);
        await SampleTests.RecallAsync(api, fixes, day, ct);
    }

    static async Task MakeUnitAsync(HttpClient http, CancellationToken ct)
    {
        using var made = await http.PostAsJsonAsync("/api/v1/units", new { key = Key, name = "Home Connect", timeZone = "Asia/Tokyo" }, ct);
        if (!made.IsSuccessStatusCode && made.StatusCode != HttpStatusCode.Conflict)
        {
            throw await ApiProblemException.FromAsync(made, ct);
        }
    }

    /// <summary>Tests come last: where they all are, everything is there.</summary>
    static async Task<bool> IsCompleteAsync(SampleApi api, CancellationToken ct) => (await api.GetAsync("/tests", ct))["tests"]!.AsArray().Count >= SampleTests.Count;

    static async Task AdmitAsync(SampleApi api, CancellationToken ct)
    {
        foreach (var person in DevelopmentPeople.All)
        {
            await api.PostAsync("/members", new { subject = person.Subject, name = person.Name, role = person.Role }, "member-" + person.Role, ct);
        }
    }

    /// <summary>Who signs in under the name of somebody who answers for something has an inbox.</summary>
    static async Task LinkAsync(SampleApi api, IReadOnlyDictionary<string, string> people, CancellationToken ct)
    {
        foreach (var person in DevelopmentPeople.All.Where(person => people.ContainsKey(person.Name)))
        {
            await api.PostAsync($"/people/{people[person.Name]}/identity", new { subject = person.Subject }, "identity-" + person.Role, ct);
        }
    }
}
