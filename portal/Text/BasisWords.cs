using Journey.Portal.Models;

namespace Journey.Portal.Text;

/// <summary>What a number is a number of, in words.</summary>
internal static class BasisWords
{
    /// <summary>The definition, as a sentence about cases.</summary>
    public static string Definition(CaseQuery query, string log) => query switch
    {
        { Reason.Length: > 0 } => $"Cases of {log} with a record whose reason is “{query.Reason}”",
        { Variant.Count: > 0 } => $"Cases of {log} that walked exactly: {string.Join(" › ", query.Variant)}",
        { First.Length: > 0 } => $"Cases of {log} in which “{query.First}” is directly followed by “{query.Then}”",
        { Activity.Length: > 0 } => $"Cases of {log} with an event “{query.Activity}”",
        { Where: [var where, ..] } => $"Cases of {log} with records whose {where.Replace(":", " is “", StringComparison.Ordinal)}”",
        _ => $"All cases of {log}",
    };

    public static string Title(CaseQuery query) => query switch
    {
        { Reason.Length: > 0 } => query.Reason,
        { Variant.Count: > 0 } => "One variant",
        { First.Length: > 0 } => $"{query.First} › {query.Then}",
        { Activity.Length: > 0 } => query.Activity,
        { Where: [var where, ..] } => where[(where.IndexOf(':', StringComparison.Ordinal) + 1)..],
        _ => "All cases",
    };

    /// <summary>What narrows it, each with its value.</summary>
    public static IEnumerable<(string Name, string Value)> Filters(CasesModel model)
    {
        var query = model.Query;
        yield return ("Log", model.LogName);
        if (query.Segment is { } segment) { yield return ("Segment", segment.Length == 0 ? "without one" : segment); }
        yield return ("Case starts", Window(query));
        var reading = model.Cases?.Selected?.Reading;
        if (reading?.Anchor is { Length: > 0 } anchor) { yield return ("Cases begin with", anchor); }
        if (reading?.Days is > 0 and var days) { yield return ("Days counted", Figures.Count(days)); }
        if (reading?.End is { Length: > 0 } end) { yield return ("Cases end with", end); }
        foreach (var where in query.Where) { yield return ("Only records", where.Replace(":", " = ", StringComparison.Ordinal)); }
        if (model.Cases is { } cases) { yield return ("Revision", $"{Figures.Count(cases.Revision)}{(query.Revision > 0 ? ", as it was then" : "")}{(cases.Partial ? ", an import is running" : "")}"); }
        if (model.Basis is { } basis)
        {
            yield return ("Computed", basis.How == "scan" ? "from the cases, in one pass" : "kept as aggregate");
            if (basis.AsOf is { } asOf) { yield return ("Up to", model.Frame.Moments.Instant(asOf)); }
        }
    }

    public static string Number(Basis basis) =>
        $"{Figures.Count(basis.Count)} {basis.Things}{(basis.N > 0 ? $" of {Figures.Count(basis.N)} {basis.Of}" : "")}";

    static string Window(CaseQuery query) => (query.From, query.To) switch
    {
        (null, null) => "at any time",
        ({ } from, null) => $"from {Moments.Day(from)}",
        (null, { } to) => $"before {Moments.Day(to)}",
        ({ } from, { } to) => $"from {Moments.Day(from)}, before {Moments.Day(to)}",
    };
}
