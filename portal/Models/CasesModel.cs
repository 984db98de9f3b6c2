using Google.Protobuf.WellKnownTypes;
using Journey.Evidence.V1;
using Journey.Portal.Html;

namespace Journey.Portal.Models;

/// <summary>What a number was made of: its definition, its filters, and the cases behind it.</summary>
/// <param name="Frame">The page around it.</param>
/// <param name="LogKey">Key of the log.</param>
/// <param name="LogName">Its name.</param>
/// <param name="Query">Which cases.</param>
/// <param name="Cases">A page of them; null where evidence did not answer.</param>
/// <param name="Basis">The number they stand behind; null where it was not found.</param>
public sealed record CasesModel(Frame Frame, string LogKey, string LogName, CaseQuery Query, ListCasesReply? Cases, Basis? Basis)
{
    public string Address => Addresses.Cases(Frame.Unit, LogKey);

    public string At(CaseQuery query) => Address + query.Text();

    /// <summary>The same cases at any later time.</summary>
    public string Permalink => At(Query.At(Cases?.Revision ?? 0, Basis?.AsOf is { } at ? Timestamp.FromDateTimeOffset(at) : null) with { Cursor = "" });

    public string CaseAt(CaseSummary summary) =>
        Addresses.Case(Frame.Unit, LogKey, summary.Case) + new CaseQuery { Anchor = Query.Anchor, Days = Query.Days, Revision = Query.Revision, AsOf = Query.AsOf, Where = Query.Where }.Text();
}
