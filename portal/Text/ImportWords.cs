using Journey.Evidence.V1;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Text;

/// <summary>What is said of a file before it is imported.</summary>
internal static class ImportWords
{
    public static IReadOnlyList<(string Value, string Name)> Formats { get; } =
        [("csv", "CSV"), ("xes", "XES"), ("ndjson", "NDJSON"), ("cloudevents", "CloudEvents"), ("ocel", "OCEL 2.0")];

    public static string Head(PreviewImportReply seen) =>
        seen.Columns.Count > 0
            ? T("{0}, {1}: {2} looked at", Name(seen.Format.Format), Figures.Plural(seen.Columns.Count, "column", "columns"), Figures.Plural(seen.Read, "record", "records"))
            : T("{0}: {1} looked at", Name(seen.Format.Format), Figures.Plural(seen.Read, "record", "records"));

    public static string Reading(ImportFormat format)
    {
        var said = new List<string> { Name(format.Format) };
        if (format.Delimiter.Length > 0) { said.Add(Delimiter(format.Delimiter)); }
        if (format.Gzip) { said.Add(T("packed with gzip")); }
        if (format.TimeFormat.Length > 0) { said.Add(T("times as {0}", format.TimeFormat)); }
        if (format.Zone.Length > 0) { said.Add(T("in {0}", format.Zone)); }
        if (format.Scale.Length > 0) { said.Add(T("scores on {0}", format.Scale)); }
        return T("How it is read: {0}", string.Join(T(", "), said));
    }

    public static string Kind(ColumnPreview column) => column.Personal ? T("{0}, looks personal", Holds(column.Kind)) : Holds(column.Kind);

    static string Holds(string kind) => kind switch
    {
        "time" => T("times"),
        "number" => T("numbers"),
        "text" => T("free text"),
        _ => T("words"),
    };

    static string Name(string format) => Formats.FirstOrDefault(known => known.Value == format).Name ?? T("A file");

    static string Delimiter(string delimiter) => delimiter switch
    {
        "," => T("commas between fields"),
        ";" => T("semicolons between fields"),
        "\t" => T("tabs between fields"),
        "|" => T("bars between fields"),
        " " => T("spaces between fields"),
        _ => T("“{0}” between fields", delimiter),
    };
}
