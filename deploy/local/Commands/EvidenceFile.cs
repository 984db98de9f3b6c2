namespace Journey.Local.Commands;

/// <summary>A file to import; its name may tell the format where nobody does, else its beginning does.</summary>
internal sealed record EvidenceFile(string Path, string? Format, bool IsGzip)
{
    const string Gzip = ".gz";

    static readonly (string Ending, string Format)[] Known =
    [
        (".csv", "csv"), (".xes", "xes"), (".cloudevents.jsonl", "cloudevents"), (".cloudevents.json", "cloudevents"),
        (".ndjson", "ndjson"), (".jsonl", "ndjson"), (".jsonocel", "ocel"), (".xmlocel", "ocel")
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

    static string? FormatOf(string path) =>
        Known.FirstOrDefault(known => path.EndsWith(known.Ending, StringComparison.OrdinalIgnoreCase)).Format;
}
