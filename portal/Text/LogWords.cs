using Journey.Evidence.V1;

namespace Journey.Portal.Text;

/// <summary>What a log is, in words.</summary>
internal static class LogWords
{
    public static string Joins(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "No source",
        1 => names[0],
        _ => $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}",
    };

    /// <summary>How its cases are cut.</summary>
    public static string Rule(Log log)
    {
        var begins = log switch
        {
            { CaseRule: CaseRule.Anchor } => $"each “{log.Anchor}” begins a case",
            { Anchor.Length: > 0 } => $"a case begins with a customer’s first “{log.Anchor}”",
            { Sources.Count: > 1 } => "all events of a customer are one case",
            _ => "cases are those of the source",
        };
        var counts = log.Days > 0 ? $", {Figures.Plural(log.Days, "day", "days")} count" : "";
        return begins + counts + (log.End.Length > 0 ? $", “{log.End}” ends it" : "");
    }

    public static string Coverage(double share) => share switch
    {
        0 => "No event is a touchpoint yet",
        < .7 => $"{Figures.Percent(share)} of the events are touchpoints: too few for a headline, which needs {Figures.Percent(.7)}",
        _ => $"{Figures.Percent(share)} of the events are touchpoints",
    };

    public static string Problem(string problem) => problem switch
    {
        "noSuchTouchpoint" => "no map has it any more",
        "split" => "was split into several: choose one",
        _ => problem,
    };
}
