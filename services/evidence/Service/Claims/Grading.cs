namespace Journey.Evidence.Claims;

/// <summary>Grades a claim by the evidence cited for it (DOMAIN d1): independent sources add up, repeats of one source do not.</summary>
internal static class Grading
{
    private const double ContestedAt = .25;
    private const string Beliefs = "\u0000belief";

    public static Graded Of(IReadOnlyCollection<CitedItem> cited, string segment, DateTimeOffset asOf)
    {
        var weighed = cited.Select(item => Weigh(item, segment, asOf)).ToList();
        var (support, supporting) = Combine(weighed, Stance.Supports);
        var (contra, contradicting) = Combine(weighed, Stance.Contradicts);
        var score = support * (1 - contra);
        var best = supporting.Count == 0 ? (Tier?)null : supporting.Min(item => item.Item.Tier);
        var open = ByScore(score);
        var cap = Cap(best);
        var grade = open < cap ? cap : open;
        var counted = supporting.Concat(contradicting).ToHashSet(ReferenceEqualityComparer.Instance);
        return new Graded(
            grade, score, support, contra, contra >= ContestedAt, open < cap ? best : null,
            [.. weighed.Select(item => item with { Counted = counted.Contains(item) })],
            Raising.Of(grade, support, contra, best), supporting.Exists(item => item.Item.Tier == Tier.A));
    }

    public static Grade ByScore(double score) => score switch { >= .70 => Grade.A, >= .45 => Grade.B, >= .20 => Grade.C, > 0 => Grade.D, _ => Grade.Uncited };

    /// <summary>The best grade that evidence of this tier can carry.</summary>
    public static Grade Cap(Tier? best) => best switch { null => Grade.Uncited, Tier.S or Tier.A => Grade.A, Tier.B => Grade.B, Tier.C => Grade.C, _ => Grade.D };

    private static WeighedItem Weigh(CitedItem item, string segment, DateTimeOffset asOf)
    {
        var age = item.Dated is { } dated ? (asOf - dated).TotalDays : (double?)null;
        var remark = item switch
        {
            { Withdrawn: true } => "withdrawn",
            { Confirmed: false } => "toConfirm",
            _ when age < 0 => "future",
            _ when item.Segment.Length > 0 && segment.Length > 0 && item.Segment != segment => "otherSegment",
            { Dated: null } => "undated",
            _ => "",
        };
        var counts = item.Stance != Stance.Context && (remark is "" or "undated");
        return new WeighedItem(item, counts ? Weight.Of(item.Tier, item.Method, item.N, age) : 0, age, false, remark);
    }

    private static (double Weight, List<WeighedItem> Counted) Combine(List<WeighedItem> items, Stance stance)
    {
        var counted = Groups(items.Where(item => item.Item.Stance == stance && (item.Remark is "" or "undated")))
            .Select(group => group.MaxBy(item => item.Weight)!)
            .Where(item => item.Weight > 0)
            .ToList();
        return (1 - counted.Aggregate(1.0, (rest, item) => rest * (1 - item.Weight)), counted);
    }

    // Items that share a study, a source system or a document are one group, and so are groups that one item joins. All beliefs are one.
    private static List<List<WeighedItem>> Groups(IEnumerable<WeighedItem> items)
    {
        var groups = new List<(HashSet<string> Marks, List<WeighedItem> Items)>();
        foreach (var item in items)
        {
            var marks = Marks(item.Item);
            var joined = groups.Where(group => group.Marks.Overlaps(marks)).ToList();
            groups.RemoveAll(joined.Contains);
            groups.Add(([.. marks, .. joined.SelectMany(group => group.Marks)], [.. joined.SelectMany(group => group.Items), item]));
        }

        return groups.ConvertAll(group => group.Items);
    }

    private static string[] Marks(CitedItem item) => item switch
    {
        { Tier: Tier.D } => [Beliefs],
        { Digest.Length: > 0 } => ["\u0000digest" + item.Digest, item.IndependenceKey],
        _ => [item.IndependenceKey],
    };
}
