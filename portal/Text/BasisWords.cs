using Journey.Evidence.V1;
using Journey.Portal.Models;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Text;

/// <summary>What a number is a number of, in words.</summary>
internal static class BasisWords
{
    /// <summary>The definition, as a sentence about cases.</summary>
    public static string Definition(CaseQuery query, string log) => query switch
    {
        { Reason.Length: > 0 } => T("Cases of {0} with a record whose reason is “{1}”", log, query.Reason),
        { Variant.Count: > 0 } => T("Cases of {0} that walked exactly: {1}", log, string.Join(" › ", query.Variant)),
        { First.Length: > 0 } => T("Cases of {0} in which “{1}” is directly followed by “{2}”", log, query.First, query.Then),
        { Activity.Length: > 0 } => T("Cases of {0} with an event “{1}”", log, query.Activity),
        { Where: [var where, ..] } => With(log, where),
        _ => T("All cases of {0}", log),
    };

    public static string Title(CaseQuery query) => query switch
    {
        { Reason.Length: > 0 } => query.Reason,
        { Variant.Count: > 0 } => T("One variant"),
        { First.Length: > 0 } => $"{query.First} › {query.Then}",
        { Activity.Length: > 0 } => query.Activity,
        { Where: [var where, ..] } => where[(where.IndexOf(':', StringComparison.Ordinal) + 1)..],
        _ => T("All cases"),
    };

    /// <summary>What narrows it, each with its value.</summary>
    public static IEnumerable<(string Name, string Value)> Filters(CasesModel model)
    {
        var query = model.Query;
        yield return (T("Log"), model.LogName);
        if (query.Segment is { } segment) { yield return (T("Segment"), segment.Length == 0 ? T("without one") : segment); }
        yield return (T("Case starts"), Window(query));
        var reading = model.Cases?.Selected?.Reading;
        if (reading?.Anchor is { Length: > 0 } anchor) { yield return (T("Cases begin with"), anchor); }
        if (reading?.Days is > 0 and var days) { yield return (T("Days counted"), Figures.Count(days)); }
        if (reading?.End is { Length: > 0 } end) { yield return (T("Cases end with"), end); }
        foreach (var where in query.Where) { yield return (T("Only records"), where.Replace(":", " = ", StringComparison.Ordinal)); }
        if (model.Cases is { } cases) { yield return (T("Revision"), Revision(query, cases)); }
        if (model.Basis is { } basis)
        {
            yield return (T("Computed"), basis.How == "scan" ? T("from the cases, in one pass") : T("kept as aggregate"));
            if (basis.AsOf is { } asOf) { yield return (T("Up to"), model.Frame.Moments.Instant(asOf)); }
        }
    }

    public static string Number(Basis basis) => basis.N > 0
        ? T("{0} {1} of {2} {3}", Figures.Count(basis.Count), T(basis.Things), Figures.Count(basis.N), T(basis.Of))
        : Figures.Plural(basis.Count, basis.Things, basis.Things);

    static string With(string log, string where)
    {
        var colon = where.IndexOf(':', StringComparison.Ordinal);
        return T("Cases of {0} with records whose {1} is “{2}”", log, where[..colon], where[(colon + 1)..]);
    }

    static string Revision(CaseQuery query, ListCasesReply cases) => (query.Revision > 0, cases.Partial) switch
    {
        (true, true) => T("{0}, as it was then, an import is running", Figures.Count(cases.Revision)),
        (true, _) => T("{0}, as it was then", Figures.Count(cases.Revision)),
        (_, true) => T("{0}, an import is running", Figures.Count(cases.Revision)),
        _ => Figures.Count(cases.Revision),
    };

    static string Window(CaseQuery query) => (query.From, query.To) switch
    {
        (null, null) => T("at any time"),
        ({ } from, null) => T("from {0}", Moments.Day(from)),
        (null, { } to) => T("before {0}", Moments.Day(to)),
        ({ } from, { } to) => T("from {0}, before {1}", Moments.Day(from), Moments.Day(to)),
    };
}
