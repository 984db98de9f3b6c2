using Journey.Evidence.V1;
using Journey.Portal.Charts.Flow;
using Journey.Portal.Models;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Text;

/// <summary>Words about observed paths.</summary>
internal static class PathWords
{
    const int MostSteps = 12;
    const int ShortLength = 70;

    /// <summary>The activities of a variant; of a long one the first and the last.</summary>
    public static string Whole(Variant variant) => variant.Path.Count <= MostSteps + 2
        ? string.Join(" › ", variant.Path)
        : $"{string.Join(" › ", variant.Path.Take(MostSteps))} › {T("{0} more", variant.Path.Count - MostSteps - 1)} › {variant.Path[^1]}";

    public static string Short(Variant variant)
    {
        var text = string.Join(" › ", variant.Path);
        return text.Length <= ShortLength ? text : text[..(ShortLength - 1)] + "…";
    }

    public static string Walked(Edge edge) =>
        T("{0} to {1}: {2}, median {3}, mean {4}", edge.From, edge.From == edge.To ? T("itself") : edge.To, Times(edge.Count), Figures.Duration(edge.MedianSeconds), Figures.Duration(edge.MeanSeconds));

    public static string Seen(FlowActivity activity) =>
        T("{0}, seen {1}; first of a case {2}, last {3}", activity.Name, Times(activity.Count), Times(activity.Starts), Times(activity.Ends));

    /// <summary>The second line of an activity's box.</summary>
    public static string Box(FlowActivity activity) => activity switch
    {
        { Ends: 0 } => Figures.Count(activity.Count),
        var a when a.Ends == a.Count => T("{0} · always last", Figures.Count(a.Count)),
        var a => T("{0} · {1} end", Figures.Count(a.Count), Figures.Percent(a.EndShare)),
    };

    /// <summary>Where on the main line, before its last activity, most cases are seen to end: by the lower end of the interval, so that small numbers do not lead.</summary>
    public static string Drop(IReadOnlyList<DropRow> rows, IReadOnlyList<string> line)
    {
        var early = rows.Where(row => row.Activity.Ends > 0 && line.SkipLast(1).Contains(row.Activity.Name)).MaxBy(row => row.Low);
        return early is null
            ? T("No case ends on the main line before its last activity.")
            : T("On the main line, before its end, “{0}” is most often the last thing seen: {1} {2} of {3} times.", early.Activity.Name, Figures.Percent(early.Activity.EndShare), Figures.Interval(early.Low, early.High), Figures.Count(early.Activity.Count));
    }

    public static string Drawn(GetPathsReply? paths) => paths?.Cases switch
    {
        null => T("The paths are not known right now."),
        1 => T("1 case is shown."),
        { } cases => T("{0} cases are shown.", Figures.Count(cases)),
    };

    /// <summary>How much of what was walked the drawing has.</summary>
    public static string Shown(FlowDrawing drawing, GetPathsReply paths)
    {
        var drawn = T("Drawn: {0} of {1} activities and {2} of all steps between them.", Figures.Count(drawing.Boxes.Count), Figures.Count(paths.Activities), Figures.Percent(drawing.Choice.Covered));
        var whole = T("Nothing is left out of the tables.");
        return paths.LongCases switch
        {
            <= 0 => $"{drawn} {whole}",
            1 => $"{drawn} {T("1 case is longer than 5,000 events and has no variant.")} {whole}",
            var many => $"{drawn} {T("{0} cases are longer than 5,000 events and have no variant.", Figures.Count(many))} {whole}",
        };
    }

    /// <summary>What the figures of the page are of, and when.</summary>
    public static string AsOf(PathPageModel model)
    {
        var (paths, now) = (model.Paths!, model.Frame.Moments.Now);
        return paths.Partial
            ? T("As of {0}, revision {1} of “{2}”, {3}; an import is still being taken in. Intervals are 95 %. A case counts on the day it starts.", now, paths.Revision, model.Name, Conformed.How(paths.Basis))
            : T("As of {0}, revision {1} of “{2}”, {3}. Intervals are 95 %. A case counts on the day it starts.", now, paths.Revision, model.Name, Conformed.How(paths.Basis));
    }

    static string Times(long n) => Figures.Plural(n, "time", "times");
}
