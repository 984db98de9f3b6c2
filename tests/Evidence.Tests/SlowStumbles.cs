namespace Evidence.Tests;

/// <summary>Stumbles counted the long way: for each case and each touchpoint, every later event is looked at.</summary>
internal sealed class SlowStumbles(string[] ways, TimeSpan followed)
{
    /// <param name="cases">What each case did and when, the first of them its anchor.</param>
    /// <param name="asOf">The newest event of all.</param>
    /// <returns>By touchpoint: who reached it with their time over, who was lost, who is waited for.</returns>
    public Dictionary<string, (int Reached, int Lost, int Waiting)> Count(IReadOnlyList<List<(string Name, DateTime At)>> cases, DateTime asOf)
    {
        var found = new Dictionary<string, (int Reached, int Lost, int Waiting)>();
        foreach (var (name, next) in Next())
        {
            var row = (Reached: 0, Lost: 0, Waiting: 0);
            foreach (var seen in cases.Select(Followed).Where(seen => seen.Any(step => step.Name == name)))
            {
                var since = seen.First(step => step.Name == name);
                var later = seen.Skip(seen.IndexOf(since) + 1);
                var further = later.Any(step => next.Any(must => must.Name == step.Name && (must.Gap is not { } gap || step.At - since.At <= gap)));
                var end = seen[0].At + followed < asOf ? seen[0].At + followed : asOf;
                var over = next.All(must => must.Gap is not null) ? since.At + next.Max(must => must.Gap!.Value) <= end : seen[0].At + followed <= asOf;
                row = further ? (row.Reached + 1, row.Lost, row.Waiting) : over ? (row.Reached + 1, row.Lost + 1, row.Waiting) : (row.Reached, row.Lost, row.Waiting + 1);
            }

            found[name] = row;
        }

        return found;
    }

    /// <returns>Cases whose time is over, and how many of them reached an end.</returns>
    public (int Finished, int Closed) Finished(IReadOnlyList<List<(string Name, DateTime At)>> cases, DateTime asOf)
    {
        var ends = ways.Select(way => Steps(way).Last(step => !step.Optional).Name).ToList();
        var closed = cases.Select(Followed).Where(seen => seen[0].At + followed <= asOf).ToList();
        return (closed.Count(seen => seen.Any(step => ends.Contains(step.Name))), closed.Count);
    }

    private Dictionary<string, List<(string Name, TimeSpan? Gap)>> Next()
    {
        var next = new Dictionary<string, List<(string Name, TimeSpan? Gap)>>();
        foreach (var steps in ways.Select(Steps))
        {
            for (var i = 0; i < steps.Count; i++)
            {
                var must = steps.Skip(i + 1).Where(step => !step.Optional).Take(1).Select(step => (step.Name, step.Gap)).ToList();
                if (must.Count > 0)
                {
                    next[steps[i].Name] = [.. next.GetValueOrDefault(steps[i].Name, []), .. must];
                }
            }
        }

        return next;
    }

    private List<(string Name, DateTime At)> Followed(List<(string Name, DateTime At)> seen) => [.. seen.Where(step => step.At < seen[0].At + followed)];

    private static List<(string Name, bool Optional, TimeSpan? Gap)> Steps(string way) =>
        [.. way.Split(' ').Select(step => (step.Split('<')[0].TrimEnd('?'), step.EndsWith('?'), step.Contains('<') ? System.Xml.XmlConvert.ToTimeSpan(step.Split('<')[1]) : (TimeSpan?)null))];
}
