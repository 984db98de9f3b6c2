using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Journey.Local.Api;

namespace Journey.Local.Commands;

/// <summary>Lets the host look at the beginning of a file and says how it will be read. Nothing is asked where the source has a saved mapping.</summary>
internal sealed class FilePreview(LocalApi api, string source, Progress progress)
{
    const int Beginning = 1 << 20;
    static readonly string[] Says = ["reason", "score", "text"];
    static readonly string[] NoColumns = ["format", "delimiter", "timeFormat", "zone", "objectType", "lifecycle", "scale"];

    /// <summary>The options of the import: those asked for where a column is among them, else what the source is read with, else what is proposed.</summary>
    public async Task<IReadOnlyList<(string Name, string? Value)>> CompleteAsync(EvidenceFile file, IReadOnlyList<(string Name, string? Value)> asked, CancellationToken ct)
    {
        var format = asked.FirstOrDefault(option => option.Name == "format").Value;
        if (format is not null && (asked.Any(option => !NoColumns.Contains(option.Name)) || format is "xes" or "cloudevents" or "ocel"))
        {
            return asked;
        }

        var saved = (await api.GetAsync($"{source}/mapping", ct))?["saved"];
        if (saved is not null && (format is null || format == (string?)saved["format"]))
        {
            progress.Say("Reading it as the mapping saved for the source says.");
            return asked;
        }

        var preview = await LookAsync(file, asked, ct);
        var options = preview["mapping"]!.AsObject().Where(option => option.Value?.GetValueKind() == System.Text.Json.JsonValueKind.String)
            .Select(option => (Name: option.Key, Value: (string?)option.Value)).ToList();
        // A file that names customers and no cases is about what happens to each customer.
        if (options.Find(option => option.Name == "customer").Value is { } customer && !options.Exists(option => option.Name == "case"))
        {
            options.Add(("case", customer));
            progress.Say($"  case: {customer} No column looks like cases, so each customer is one.");
        }

        Tell(preview["roles"]?.AsArray() ?? [], options.ConvertAll(option => option.Name));
        return options;
    }

    // An event without its case or its time gives no line, and a row without anything it says gives nothing: rather nothing is sent.
    void Tell(JsonArray roles, List<string> known)
    {
        string[] needed = known.Contains("activity") ? ["case", "time"] : Says.Any(known.Contains) ? [] : ["case", "activity", "time"];
        var unclear = new List<string>();
        foreach (var role in roles)
        {
            var (name, column, unsure) = ((string)role!["role"]!, (string?)role["column"], (bool?)role["unsure"] ?? false);
            if (column is not null || (unsure && !known.Contains(name)))
            {
                progress.Say($"  {name}: {column ?? "?"}{(unsure ? " (unsure)" : "")} {(string?)role["why"]}");
            }

            if (unsure && needed.Contains(name) && !known.Contains(name))
            {
                unclear.Add($"--{name} COLUMN");
            }
        }

        if (unclear.Count > 0)
        {
            throw new UsageException($"Nothing was sent, because it is not clear which column means what. Say it: {string.Join(' ', unclear)}.");
        }
    }

    async Task<JsonNode> LookAsync(EvidenceFile file, IReadOnlyList<(string Name, string? Value)> asked, CancellationToken ct)
    {
        await using var content = File.OpenRead(file.Path);
        var beginning = new byte[Math.Min(Beginning, content.Length)];
        await content.ReadExactlyAsync(beginning, ct);
        var query = string.Join('&', asked.Append(("cut", content.Length > beginning.Length ? "true" : "false")).Select(option => $"{option.Item1}={Uri.EscapeDataString(option.Item2!)}"));
        using var body = new ByteArrayContent(beginning);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var answer = await api.Http.PostAsync(new Uri($"{source}/previews?{query}", UriKind.Relative), body, ct);
        return await LocalApi.ReadAsync(answer, ct) ?? throw new UsageException("The host did not say how it would read the file.");
    }
}
