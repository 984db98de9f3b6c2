namespace Evidence.Tests;

/// <summary>A case cut from a line in the plainest way: for each record every case is looked at.</summary>
internal sealed class PlainCase
{
    public List<PlainRecord> Records { get; } = [];

    public long? Start { get; private set; }

    public bool Closed { get; private set; }

    public List<PlainRecord> Events => [.. Records.Where(record => record.IsEvent)];

    public static List<PlainCase> Cut(IReadOnlyList<PlainRecord> line, PlainQuery rule)
    {
        if (!rule.Cuts)
        {
            var whole = new PlainCase();
            whole.Records.AddRange(line);
            whole.Start = whole.Events.FirstOrDefault()?.Time;
            return line.Count == 0 ? [] : [whole];
        }

        var timed = line.Where(record => record.Time is not null).ToList();
        var parts = new List<List<PlainRecord>>();
        foreach (var record in timed)
        {
            if (parts.Count == 0 || (rule.Gap is { } gap && record.Time - parts[^1][^1].Time > gap * 1_000L))
            {
                parts.Add([]);
            }

            parts[^1].Add(record);
        }

        var cases = new List<PlainCase>();
        foreach (var part in parts)
        {
            var cut = Part(part, rule);
            cut.ForEach(of => of.Closed |= part != parts[^1]);
            cases.AddRange(cut);
        }

        return cases;
    }

    public bool IsOpen(PlainQuery rule, long asOf) =>
        (rule.Days is not null || rule.End is not null) && !Closed && Start is { } start && (rule.Days is not { } days || start + (days * 86_400_000L) > asOf);

    private static List<PlainCase> Part(List<PlainRecord> part, PlainQuery rule)
    {
        var cases = new List<PlainCase>();
        if (rule.Anchor is null)
        {
            cases.Add(new PlainCase { Start = part.Find(record => record.IsEvent)?.Time });
        }

        foreach (var record in part)
        {
            var anchors = record.IsEvent && record.Value("activity") == rule.Anchor && (rule.EachAnchor || cases.Count == 0);
            if (anchors)
            {
                cases.ForEach(of => of.Closed |= rule.Days is null);
                cases.Add(new PlainCase { Start = record.Time });
            }

            var fits = cases.LastOrDefault(of => !of.Closed && (rule.Days is not { } days || record.Time - of.Start < days * 86_400_000L));
            if (fits is not null)
            {
                fits.Records.Add(record);
                fits.Closed = record.IsEvent && record.Value("activity") == rule.End;
            }
        }

        return cases;
    }
}
