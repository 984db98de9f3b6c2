using Journey.Evidence.V1;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Text;

/// <summary>What a log is, in words.</summary>
internal static class LogWords
{
    public static string Joins(IReadOnlyList<string> names) => names.Count switch
    {
        0 => T("No source"),
        1 => names[0],
        _ => T("{0} and {1}", string.Join(T(", "), names.SkipLast(1)), names[^1]),
    };

    /// <summary>How its cases are cut.</summary>
    public static string Rule(Log log)
    {
        var begins = log switch
        {
            { CaseRule: CaseRule.Anchor } => T("each “{0}” begins a case", log.Anchor),
            { Anchor.Length: > 0 } => T("a case begins with a customer’s first “{0}”", log.Anchor),
            { Sources.Count: > 1 } => T("all events of a customer are one case"),
            _ => T("cases are those of the source"),
        };
        var said = new List<string> { begins };
        if (log.Days > 0) { said.Add(T("{0} count", Figures.Plural(log.Days, "day", "days"))); }
        if (log.End.Length > 0) { said.Add(T("“{0}” ends it", log.End)); }
        return string.Join(T(", "), said);
    }

    public static string Coverage(double share) => share switch
    {
        0 => T("No event is a touchpoint yet"),
        < .7 => T("{0} of the events are touchpoints: too few for a headline, which needs {1}", Figures.Percent(share), Figures.Percent(.7)),
        _ => T("{0} of the events are touchpoints", Figures.Percent(share)),
    };

    /// <summary>What figures are grouped by; a dimension of a source by its own name.</summary>
    public static string Grouping(string by) => by switch
    {
        "reason" => T("reason"),
        "activity" => T("activity"),
        "channel" => T("channel"),
        "outcome" => T("outcome"),
        "segment" => T("segment"),
        _ => by,
    };

    public static string Problem(string problem) => problem switch
    {
        "noSuchTouchpoint" => T("no map has it any more"),
        "split" => T("was split into several: choose one"),
        _ => problem,
    };
}
