using Journey.Statistics;

namespace Journey.Evidence.Drafts;

/// <summary>Finds the difficulties that figures show: where cases end early, where they wait long, what they give as reason.</summary>
internal static class Stumbles
{
    private const int FewestCases = 10;
    private const int MostOfAKind = 5;
    private const double LeastDropOff = .10;
    private const double ShareOfEdges = .05;
    private const double LongSeconds = 86_400;

    public static IReadOnlyList<DraftPain> Of(LogFigures figures, IReadOnlyList<DraftStep> steps)
    {
        var at = steps.ToDictionary(step => step.Activity, StringComparer.Ordinal);
        // The order is stable: among equals reasons come first, as they are customers' own.
        return [.. Reasons(figures, steps, at).Concat(DropOffs(figures, steps)).Concat(Waits(figures, at)).OrderByDescending(pain => pain.Severity)];
    }

    private static IEnumerable<DraftPain> Reasons(LogFigures figures, IReadOnlyList<DraftStep> steps, Dictionary<string, DraftStep> at)
    {
        if (figures.Reasons is not { Wording: not Figures.Wording.NotEnoughData } ranking)
        {
            return [];
        }

        var last = steps.MaxBy(step => figures.Ends.GetValueOrDefault(step.Activity))!;
        return ranking.Rows.Where(row => ranking.VitalFew.Contains(row.Value)).Take(MostOfAKind).Select(row => new DraftPain(
            Phrases.Title(row.Value),
            figures.ReasonAt.TryGetValue(row.Value, out var activity) ? at.GetValueOrDefault(activity, last) : last,
            DraftPain.SeverityOf(row.Share),
            Phrases.Title(row.Value) == row.Value ? row.Value : null,
            $"{Phrases.Quoted(row.Value)} is the reason given in {Phrases.Count(row.Count)} of {Phrases.Count(ranking.Coded)} coded records ({Phrases.Share(row.Count, ranking.Coded)}).",
            Citing.Reasons(figures)));
    }

    private static IEnumerable<DraftPain> DropOffs(LogFigures figures, IReadOnlyList<DraftStep> steps)
    {
        var finishes = Finishes(figures);
        return
            from step in steps
            let ended = figures.Ends.GetValueOrDefault(step.Activity)
            where ended >= FewestCases && !finishes.Contains(step.Activity)
            where Wilson.Of(ended, step.Cases).Low >= LeastDropOff
            orderby ended descending, step.Place
            select new DraftPain(
                Phrases.Cut($"Customers go no further than {Phrases.Quoted(step.Activity)}", 200),
                step,
                DraftPain.SeverityOf((double)ended / figures.Cases),
                null,
                $"{Phrases.Count(ended)} of the {Phrases.Count(step.Cases)} cases that reach {Phrases.Quoted(step.Activity)} end there ({Phrases.Share(ended, step.Cases)}).",
                Citing.Activities(figures, step.Activity));
    }

    // Where cases are meant to end: the declared end, else the activities with which at least half of them do.
    private static HashSet<string> Finishes(LogFigures figures)
    {
        if (figures.End is { Length: > 0 } end)
        {
            return [end];
        }

        var finishes = new HashSet<string>(StringComparer.Ordinal);
        var ended = 0L;
        var all = figures.Ends.Values.Sum();
        foreach (var (activity, cases) in figures.Ends.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).TakeWhile(_ => ended * 2 < all))
        {
            finishes.Add(activity);
            ended += cases;
        }

        return finishes;
    }

    private static IEnumerable<DraftPain> Waits(LogFigures figures, Dictionary<string, DraftStep> at) => figures.Edges
        .Where(edge => edge.From != edge.To && at.ContainsKey(edge.From) && at.ContainsKey(edge.To))
        .Where(edge => edge.Count >= FewestCases && edge.Count >= figures.Cases * ShareOfEdges && edge.MedianSeconds >= LongSeconds)
        .OrderByDescending(edge => edge.MedianSeconds).ThenBy(edge => at[edge.From].Place).ThenBy(edge => at[edge.To].Place)
        .Take(MostOfAKind)
        .Select(edge => new DraftPain(
            Phrases.Cut($"Waiting for {Phrases.Quoted(edge.To)} after {Phrases.Quoted(edge.From)}", 200),
            at[edge.To],
            DraftPain.SeverityOf((double)edge.Count / figures.Cases / 2),
            null,
            $"Half of the {Phrases.Count(edge.Count)} times that {Phrases.Quoted(edge.To)} comes next after {Phrases.Quoted(edge.From)} it takes {Phrases.Duration(edge.MedianSeconds)} or longer.",
            Citing.Activities(figures, edge.From, edge.To)));
}
