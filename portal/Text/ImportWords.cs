using Journey.Evidence.V1;

namespace Journey.Portal.Text;

/// <summary>What is said of a file before it is imported.</summary>
internal static class ImportWords
{
    public static IReadOnlyList<(string Value, string Name)> Formats { get; } =
        [("csv", "CSV"), ("xes", "XES"), ("ndjson", "NDJSON"), ("cloudevents", "CloudEvents"), ("ocel", "OCEL 2.0")];

    public static string Head(PreviewImportReply seen) =>
        $"{Name(seen.Format.Format)}{(seen.Columns.Count > 0 ? $", {Figures.Plural(seen.Columns.Count, "column", "columns")}" : "")}: {Figures.Plural(seen.Read, "record", "records")} looked at";

    public static string Reading(ImportFormat format)
    {
        var said = new List<string> { Name(format.Format) };
        if (format.Delimiter.Length > 0) { said.Add(Delimiter(format.Delimiter)); }
        if (format.Gzip) { said.Add("packed with gzip"); }
        if (format.TimeFormat.Length > 0) { said.Add($"times as {format.TimeFormat}"); }
        if (format.Zone.Length > 0) { said.Add($"in {format.Zone}"); }
        if (format.Scale.Length > 0) { said.Add($"scores on {format.Scale}"); }
        return $"How it is read: {string.Join(", ", said)}";
    }

    public static string Kind(ColumnPreview column) => (column.Kind switch
    {
        "time" => "times",
        "number" => "numbers",
        "text" => "free text",
        _ => "words",
    }) + (column.Personal ? ", looks personal" : "");

    static string Name(string format) => Formats.FirstOrDefault(known => known.Value == format).Name ?? "A file";

    static string Delimiter(string delimiter) => delimiter switch
    {
        "," => "commas between fields",
        ";" => "semicolons between fields",
        "\t" => "tabs between fields",
        "|" => "bars between fields",
        " " => "spaces between fields",
        _ => $"“{delimiter}” between fields",
    };
}
