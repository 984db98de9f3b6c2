using Journey.Evidence.V1;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

/// <summary>How a file is to be read, from the fields of the form and the file's name.</summary>
internal static class ImportFields
{
    /// <param name="fields">What was typed.</param>
    /// <param name="file">Name of the file.</param>
    /// <param name="sure">Whether a format that was not typed follows from the name; else it is left open, to be found out.</param>
    public static ImportFormat Format(IReadOnlyDictionary<string, string> fields, string file, bool sure)
    {
        var gzip = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        var format = new ImportFormat
        {
            Format = fields.Or("format") is { Length: > 0 } chosen ? chosen : !sure ? "" : ByName(gzip ? file[..^3] : file),
            Gzip = gzip,
            FileName = Path.GetFileName(file),
            Delimiter = fields.Or("delimiter"),
            TimeFormat = fields.Or("timeFormat"),
            Zone = fields.Or("zone"),
            Scale = fields.Or("scale"),
            ObjectType = fields.Or("objectType"),
            Lifecycle = fields.Or("lifecycle"),
        };
        foreach (var role in RoleChoice.All)
        {
            role.Set(format, fields.Or(role.Name));
        }
        return format;
    }

    static string ByName(string plain) => Path.GetExtension(plain).ToLowerInvariant() switch
    {
        ".xes" => "xes",
        ".ndjson" or ".jsonl" => "ndjson",
        ".jsonocel" or ".xmlocel" => "ocel",
        _ => "csv",
    };
}
