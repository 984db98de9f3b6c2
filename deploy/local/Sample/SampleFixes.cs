namespace Journey.Local.Sample;

/// <summary>What is done about the sample's pain points: one fix runs, one is late, and the third candidate nobody has taken up.</summary>
internal static class SampleFixes
{
    const int RunsDays = 21;
    const int LateDays = 9;

    static readonly (string Candidate, string Person, int DueIn, object Metric)[] Fixes =
    [
        ("fix-preview", "Mika Sato", RunsDays, new { name = "Billing contacts per 100 households", scope = "outcome", baseline = 31, target = 22, unit = "" }),
        ("fix-guide", "Sofia Okafor", -LateDays, new { name = "Households that set up alone", scope = "local", baseline = 61, target = 75, unit = "%" }),
    ];

    /// <summary>Plans the fixes, and tells the id of each by its candidate.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> PlanAsync(
        SampleApi api, string map, Dictionary<string, string> ids, IReadOnlyDictionary<string, string> people, DateTimeOffset today, CancellationToken ct)
    {
        var planned = new Dictionary<string, string>();
        foreach (var (candidate, person, dueIn, metric) in Fixes)
        {
            var due = DateOnly.FromDateTime(today.UtcDateTime).AddDays(dueIn);
            var fix = await api.PostAsync("/fixes", new { map, candidate = ids[candidate], person = people[person], due, metric }, "plan-" + candidate, ct);
            await api.PostAsync($"/fixes/{fix["id"]}/state", new { state = "running" }, "begin-" + candidate, ct);
            planned[candidate] = (string)fix["id"]!;
        }

        return planned;
    }
}
