namespace Journey.Local.Commands;

/// <summary>A file to import; its name tells the format where nobody does.</summary>
internal sealed record EvidenceFile(string Path, string Format, bool IsGzip)
{
    const string Gzip = ".gz";

    static readonly (string Ending, string Format)[] Known =
    [
        (".csv", "csv"), (".xes", "xes"), (".cloudevents.jsonl", "cloudevents"), (".cloudevents.json", "cloudevents"),
        (".ndjson", "ndjson"), (".jsonl", "ndjson"), (".jsonocel", "ocel"), (".ocel.json", "ocel")
    ];

    public static EvidenceFile Open(IReadOnlyList<string> words, string? format)
    {
        var path = words.Count == 1 ? words[0] : throw new UsageException("Name one file to import.");
        if (!File.Exists(path))
        {
            throw new UsageException($"There is no file {path}.");
        }

        var gzip = path.EndsWith(Gzip, StringComparison.OrdinalIgnoreCase);
        var plain = gzip ? path[..^Gzip.Length] : path;
        return new EvidenceFile(path, format ?? FormatOf(plain), gzip);
    }

    static string FormatOf(string path) =>
        Known.FirstOrDefault(known => path.EndsWith(known.Ending, StringComparison.OrdinalIgnoreCase)).Format
        ?? throw new UsageException($"The name {path} does not tell the format; say it with --format csv|xes|ndjson|cloudevents|ocel.");
}
