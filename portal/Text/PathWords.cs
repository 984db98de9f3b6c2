using Journey.Evidence.V1;
using Journey.Portal.Charts.Flow;

namespace Journey.Portal.Text;

/// <summary>Words about observed paths.</summary>
internal static class PathWords
{
    const int MostSteps = 12;
    const int ShortLength = 70;

    /// <summary>The activities of a variant; of a long one the first and the last.</summary>
    public static string Whole(Variant variant) => variant.Path.Count <= MostSteps + 2
        ? string.Join(" › ", variant.Path)
        : $"{string.Join(" › ", variant.Path.Take(MostSteps))} › {variant.Path.Count - MostSteps - 1} more › {variant.Path[^1]}";

    public static string Short(Variant variant)
    {
        var text = string.Join(" › ", variant.Path);
        return text.Length <= ShortLength ? text : text[..(ShortLength - 1)] + "…";
    }

    public static string Walked(Edge edge) =>
        $"{edge.From} to {(edge.From == edge.To ? "itself" : edge.To)}: {Figures.Plural(edge.Count, "time", "times")}, median {Figures.Duration(edge.MedianSeconds)}, mean {Figures.Duration(edge.MeanSeconds)}";

    public static string Seen(FlowActivity activity) =>
        $"{activity.Name}, seen {Figures.Plural(activity.Count, "time", "times")}; first of a case {Figures.Plural(activity.Starts, "time", "times")}, last {Figures.Plural(activity.Ends, "time", "times")}";

    /// <summary>The second line of an activity's box.</summary>
    public static string Box(FlowActivity activity) => activity switch
    {
        { Ends: 0 } => Figures.Count(activity.Count),
        var a when a.Ends == a.Count => $"{Figures.Count(a.Count)} · always last",
        var a => $"{Figures.Count(a.Count)} · {Figures.Percent(a.EndShare)} end",
    };

    /// <summary>Where on the main line, before its last activity, most cases are seen to end: by the lower end of the interval, so that small numbers do not lead.</summary>
    public static string Drop(IReadOnlyList<DropRow> rows, IReadOnlyList<string> line)
    {
        var early = rows.Where(row => row.Activity.Ends > 0 && line.SkipLast(1).Contains(row.Activity.Name)).MaxBy(row => row.Low);
        return early is null
            ? "No case ends on the main line before its last activity."
            : $"On the main line, before its end, “{early.Activity.Name}” is most often the last thing seen: {Figures.Percent(early.Activity.EndShare)} {Figures.Interval(early.Low, early.High)} of {Figures.Count(early.Activity.Count)} times.";
    }

    public static string Drawn(GetPathsReply? paths) => paths is null ? "The paths are not known right now." : $"{Figures.Plural(paths.Cases, "case is", "cases are")} shown.";
}
