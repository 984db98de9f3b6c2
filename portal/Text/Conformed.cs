using Journey.Evidence.V1;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Text;

/// <summary>Sentences about the expected path against what cases did.</summary>
internal static class Conformed
{
    /// <summary>Cases that were left out or not judged; a space behind it.</summary>
    public static string LeftOut(GetConformanceReply reply) =>
        (reply.Basis?.ExcludedCases switch
        {
            null or <= 0 => "",
            1 => T("1 case is left out by rule.") + " ",
            { } left => T("{0} cases are left out by rule.", Figures.Count(left)) + " ",
        }) + (reply.LongCases > 0 ? T("{0} of more than 500 mapped events not judged.", Figures.Plural(reply.LongCases, "case", "cases")) + " " : "");

    public static string Refusal(GetConformanceReply reply) => reply.Status switch
    {
        ConformanceStatus.NotMapped => T("Nothing observed yet: no activity of this log is said to be a touchpoint of the map."),
        ConformanceStatus.LowCoverage => T("No headline: too few of the events are mapped."),
        ConformanceStatus.NotEnoughData => reply.Needed switch
        {
            <= 0 => T("No headline yet: no case is closed."),
            1 => T("No headline yet: 1 closed case is needed."),
            var needed => T("No headline yet: {0} closed cases are needed.", Figures.Count(needed)),
        },
        _ => T("How many walk the expected path is not known."),
    };

    public static string Coverage(GetConformanceReply reply)
    {
        if (reply.Coverage is not { } coverage)
        {
            return "";
        }
        var open = reply.Basis?.OpenCases switch
        {
            null or <= 0 => "",
            1 => " " + T("1 case is still open and not counted as missing anything."),
            { } cases => " " + T("{0} cases are still open and not counted as missing anything.", Figures.Count(cases)),
        };
        var mapped = reply.Status == ConformanceStatus.LowCoverage
            ? T("{0} of {1} events are mapped, {2} needed.", Figures.Percent(coverage.Share), Figures.Count(coverage.N), Figures.Percent(.7))
            : T("{0} of {1} events are mapped.", Figures.Percent(coverage.Share), Figures.Count(coverage.N));
        return mapped + open;
    }

    /// <summary>What was too much to be judged in one answer; a space behind it.</summary>
    public static string Beyond(GetConformanceReply reply) => reply is { UnjudgedCases: > 0, Basis: { } basis }
        ? T("Judged are the first {0} of {1} cases: they walk 20,000 different ways already.", Figures.Count(basis.Cases - reply.UnjudgedCases), Figures.Count(basis.Cases)) + " "
        : "";

    public static string Window(CaseBasis? basis) =>
        Starting(basis) + (basis is { Segment.Length: > 0 } ? " " + T("Only cases of the segment “{0}”.", basis.Segment) : "");

    static string Starting(CaseBasis? basis) => basis switch
    {
        null => "",
        { Anchor.Length: > 0, Days: > 0 } b => T("Cases start with “{0}” and are followed for {1}.", b.Anchor, Figures.Plural(b.Days, "day", "days")),
        { Anchor.Length: > 0 } b => T("Cases start with “{0}”.", b.Anchor),
        _ => T("Cases are as the log declares them."),
    };

    public static string Behind(CaseBasis? basis) => basis is null
        ? ""
        : basis.Partial
            ? T("Revision {0}, {1}, an import is still being taken in.", basis.Revision, How(basis.Basis))
            : T("Revision {0}, {1}.", basis.Revision, How(basis.Basis));

    /// <summary>How a figure came about.</summary>
    public static string How(string basis) => basis == "scan" ? T("computed from the cases") : T("kept aggregate");
}
