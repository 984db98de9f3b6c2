using Journey.Evidence.Previews;

namespace Journey.Evidence.Rpc;

internal static class PreviewMessages
{
    public static V1.PreviewImportReply Write(Preview preview) => new()
    {
        Format = ImportMessages.Write(preview.Mapping),
        Roles = { preview.Roles.Select(Write) },
        Columns = { preview.Columns.Select(Write) },
        Personal = { preview.Personal },
        Dimensions = { preview.Dimensions },
        Records = { preview.Records.Select(Write) },
        Problems = { preview.Problems.Select(problem => new V1.ImportProblem { Line = problem.Line, Field = problem.Field, Reason = problem.Reason }) },
        Read = preview.Read,
        Rejected = preview.Rejected,
        Notes = { preview.Notes },
        Known = preview.Known,
    };

    private static V1.RoleProposal Write(RoleProposal role) => new()
    {
        Role = role.Role,
        Column = role.Column ?? "",
        Confidence = role.Confidence,
        Unsure = role.Unsure,
        Why = role.Why,
        Others = { role.Others },
    };

    private static V1.ColumnPreview Write(ColumnPreview column) => new()
    {
        Name = column.Name,
        Samples = { column.Samples },
        Filled = column.Filled,
        Distinct = column.Distinct,
        Kind = column.Kind,
        Personal = column.Personal,
    };

    private static V1.RecordPreview Write(RecordPreview record)
    {
        var message = new V1.RecordPreview { Line = record.Line, Problem = record.Problem ?? "", Time = record.Time is { } time ? Times.Write(time) : null };
        message.Values.Add(record.Values.ToDictionary());
        message.Attributes.Add(record.Attributes.ToDictionary());
        return message;
    }
}
