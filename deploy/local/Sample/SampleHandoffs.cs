namespace Journey.Local.Sample;

/// <summary>What the two sides of the sample's handoffs have confirmed: two are whole, one waits for its receiving side, the others nobody has confirmed.</summary>
internal static class SampleHandoffs
{
    static readonly (string Handoff, string Side, bool ByOther)[] Confirmed =
    [
        ("ho-confirm", "giver", false), ("ho-confirm", "receiver", true), ("ho-ship", "giver", false), ("ho-ship", "receiver", true), ("ho-deliver", "giver", false),
    ];

    public static async Task ConfirmAsync(SampleApi api, SampleApi other, string map, Dictionary<string, string> ids, CancellationToken ct)
    {
        foreach (var (handoff, side, byOther) in Confirmed)
        {
            await (byOther ? other : api).PostAsync($"/maps/{map}/handoff-agreements/{ids[handoff]}/confirmations", new { side }, $"{handoff}-{side}", ct);
        }
    }
}
