using Journey.Evidence.V1;

namespace Journey.Portal.Endpoints;

/// <summary>How a file is to be read, from the fields of the form and the file's name.</summary>
internal static class ImportFields
{
    public static ImportFormat Format(IReadOnlyDictionary<string, string> fields, string file)
    {
        var gzip = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        var plain = gzip ? file[..^3] : file;
        return new()
        {
            Format = fields.Or("format") is { Length: > 0 } chosen ? chosen : plain.EndsWith(".xes", StringComparison.OrdinalIgnoreCase) ? "xes" : "csv",
            Gzip = gzip,
            FileName = Path.GetFileName(file),
            CaseColumn = fields.Or("case"),
            ActivityColumn = fields.Or("activity"),
            TimeColumn = fields.Or("time"),
            CustomerColumn = fields.Or("customer"),
            IdColumn = fields.Or("id"),
            ChannelColumn = fields.Or("channel"),
            SegmentColumn = fields.Or("segment"),
            ActorColumn = fields.Or("actor"),
            ReasonColumn = fields.Or("reason"),
            Delimiter = fields.Or("delimiter"),
            TimeFormat = fields.Or("timeFormat"),
            Zone = fields.Or("zone"),
        };
    }
}
