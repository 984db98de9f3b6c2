namespace Journey.Local.Sample;

/// <summary>Who answers for what in the sample maps. Moving is owned throughout, a line fault by nobody. Of the first 30 days, payment has nobody, the billing call's owner has left and nobody follows, and one person
/// answers on both sides between tracking and doorstep: gaps worth seeing.</summary>
internal static class SampleOwners
{
    static readonly (string Name, string Team)[] People =
    [
        ("Aiko Tanaka", "Customer office"), ("Ken Ito", "Web shop"), ("Lena Braun", "Logistics"), ("Sofia Okafor", "Onboarding"),
        ("Ravi Das", "Network"), ("Mika Sato", "Billing"), ("Jonas Weber", "Support"),
    ];

    static readonly (string Element, string Person)[] NewHouseholds =
    [
        ("", "Aiko Tanaka"), ("order", "Ken Ito"), ("receive", "Lena Braun"), ("set-up", "Sofia Okafor"), ("first-bill", "Mika Sato"),
        ("tp-checkout", "Ken Ito"), ("tp-confirmation", "Ken Ito"), ("tp-tracking", "Lena Braun"), ("tp-delivery", "Lena Braun"),
        ("tp-guide", "Sofia Okafor"), ("tp-connection", "Ravi Das"), ("tp-bill", "Mika Sato"), ("tp-call", Leaver),
        ("pain-setup", "Sofia Okafor"), ("pain-delivery", "Lena Braun"), ("pain-bill", "Mika Sato"), ("fix-preview", "Mika Sato"), ("fix-guide", "Sofia Okafor"),
        ("ho-confirm", "Ken Ito"), ("ho-ship", "Lena Braun"), ("ho-deliver", "Lena Braun"), ("ho-guide", "Sofia Okafor"), ("ho-call", Leaver),
    ];

    static readonly (string Element, string Person)[] Movers =
    [
        ("", "Aiko Tanaka"), ("order", "Ken Ito"), ("visit", "Lena Braun"), ("set-up", "Ravi Das"), ("first-bill", "Mika Sato"),
        ("tp-checkout", "Ken Ito"), ("tp-confirmation", "Ken Ito"), ("tp-booking", "Sofia Okafor"), ("tp-visit", "Lena Braun"),
        ("tp-connection", "Ravi Das"), ("tp-number", "Ravi Das"), ("tp-bill", "Mika Sato"),
        ("pain-visit", "Lena Braun"), ("pain-number", "Ravi Das"), ("pain-bill", "Mika Sato"), ("fix-number", "Ravi Das"),
        ("ho-confirm", "Ken Ito"), ("ho-book", "Ken Ito"), ("ho-visit", "Sofia Okafor"), ("ho-live", "Lena Braun"), ("ho-number", "Ravi Das"), ("ho-bill", "Ravi Das"),
    ];

    const string Leaver = "Jonas Weber";
    const int SinceDays = 100;
    const int LeftDays = 12;

    /// <summary>Names the owners, and tells the id of each person.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> AssignAsync(SampleApi api, SampleMaps maps, DateTimeOffset today, CancellationToken ct)
    {
        var people = new Dictionary<string, string>();
        foreach (var (name, team) in People)
        {
            people[name] = (string)(await api.PostAsync("/people", new { name, team }, "person-" + name, ct))["id"]!;
        }

        foreach (var (map, assignments) in new[] { (maps.NewHouseholds, NewHouseholds), (maps.Movers, Movers) })
        {
            foreach (var (element, person) in assignments)
            {
                var order = new
                {
                    map = map.Id,
                    element = element.Length == 0 ? map.Id : map.Ids[element],
                    person = people[person],
                    from = today.AddDays(-SinceDays),
                    until = person == Leaver ? today.AddDays(-LeftDays) : (DateTimeOffset?)null,
                };
                await api.PostAsync("/assignments", order, $"owner-{map.Id}-{element}", ct);
            }
        }

        return people;
    }
}
