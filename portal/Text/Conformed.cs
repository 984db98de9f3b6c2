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
        ConformanceStatus.NotEnoughData => $"No headline yet: {(reply.Needed > 0 ? Figures.Plural(reply.Needed, "closed case is", "closed cases are") + " needed" : "no case is closed")}.",
        _ => T("How many walk the expected path is not known."),
    };

    public static string Coverage(GetConformanceReply reply)
    {
        if (reply.Coverage is not { } coverage)
        {
            return "";
        }
        var open = reply.Basis is { OpenCases: > 0 } basis ? $" {Figures.Plural(basis.OpenCases, "case is", "cases are")} still open and not counted as missing anything." : "";
        var mapped = reply.Status == ConformanceStatus.LowCoverage
            ? T("{0} of {1} events are mapped, {2} needed.", Figures.Percent(coverage.Share), Figures.Count(coverage.N), Figures.Percent(.7))
            : T("{0} of {1} events are mapped.", Figures.Percent(coverage.Share), Figures.Count(coverage.N));
        return mapped + open;
    }

    /// <summary>What was too much to be judged in one answer; a space behind it.</summary>
    public static string Beyond(GetConformanceReply reply) => reply is { UnjudgedCases: > 0, Basis: { } basis }
        ? $"Judged are the first {Figures.Of(basis.Cases - reply.UnjudgedCases, basis.Cases)} cases: they walk 20,000 different ways already. "
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
        : $"Revision {basis.Revision}, {(basis.Basis == "scan" ? "computed from the cases" : "kept aggregate")}{(basis.Partial ? ", an import is still being taken in" : "")}.";
}
