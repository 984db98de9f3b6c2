using System.Collections.Frozen;

namespace Journey.Local.Sample;

/// <summary>The households of one segment: how many there are, what they go through, why they get in touch and how they feel about it.</summary>
/// <param name="Segment">Key of the segment.</param>
/// <param name="First">Number of the first household.</param>
/// <param name="Households">How many.</param>
/// <param name="Seed">Begins what is drawn for them.</param>
/// <param name="Reasons">Reasons that agents code, with the number of contacts; empty where they code none.</param>
/// <param name="Felt">Mean of the answers to be had at each touchpoint, 1 to 5.</param>
/// <param name="Walk">What happens to a household that orders then.</param>
internal sealed record SampleGroup(
    string Segment, int First, int Households, int Seed, IReadOnlyList<(string Reason, int Contacts)> Reasons, FrozenDictionary<string, double> Felt,
    Func<int, DateTimeOffset, Random, IEnumerable<SampleEvent>> Walk)
{
    const int PurchaseDays = 90;

    public IEnumerable<int> Numbers => Enumerable.Range(First, Households);

    /// <summary>When a household orders; the households of a group are spread over three months that end a month ago.</summary>
    public DateTimeOffset Purchase(int household, DateTimeOffset until) => until.AddDays(-PurchaseDays - 30 + ((household - First + 1) * (double)PurchaseDays / Households));
}
