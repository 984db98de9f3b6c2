using System.Text.Json;
using Journey.Owners.Organisation;

namespace Journey.Owners.Http;

/// <summary>What a file of the organisation changes, or has changed. Kinds: teamAdded, teamMoved, teamEnds, teamReturns, personAdded, personRenamed, personMoved, personEnds, personReturns, assignmentEnds.</summary>
internal sealed record ReportView(int Rows, bool Applied, bool EndingsHeldBack, IReadOnlyList<ChangeView> Changes, IReadOnlyList<Reject> Rejects)
{
    public static ReportView Of(OrganisationReport report) =>
        new(report.Rows, report.Applied, report.EndingsHeldBack, [.. report.Changes.Select(ChangeView.Of)], report.Rejects);
}

internal sealed record ChangeView(string Kind, string Subject, string Before, string After, DateTimeOffset? At)
{
    public static ChangeView Of(OrganisationChange change) =>
        new(JsonNamingPolicy.CamelCase.ConvertName(change.Kind.ToString()), change.Subject, change.Before, change.After, change.At);
}
