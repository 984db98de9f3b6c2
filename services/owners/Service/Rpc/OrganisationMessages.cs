using Google.Protobuf.WellKnownTypes;
using Journey.Owners.V1;
using OrganisationReport = Journey.Owners.Organisation.OrganisationReport;

namespace Journey.Owners.Rpc;

internal static class OrganisationMessages
{
    public static V1.OrganisationReport ToMessage(this OrganisationReport report) => new()
    {
        Rows = report.Rows,
        Applied = report.Applied,
        EndingsHeldBack = report.EndingsHeldBack,
        Changes = { report.Changes.Select(change => change.ToMessage()) },
        Rejects = { report.Rejects.Select(reject => new OrganisationReject { Line = reject.Line, Field = reject.Field, Reason = reject.Reason }) },
    };

    static V1.OrganisationChange ToMessage(this Organisation.OrganisationChange change) => new()
    {
        Kind = (OrganisationChangeKind)((int)change.Kind + 1),
        Subject = change.Subject,
        Before = change.Before,
        After = change.After,
        At = change.At?.ToTimestamp(),
    };
}
