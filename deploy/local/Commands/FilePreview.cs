using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Journey.Local.Api;

namespace Journey.Local.Commands;

/// <summary>Lets the host look at the beginning of a file and says how it will be read. Nothing is asked where the source has a saved mapping.</summary>
internal sealed class FilePreview(LocalApi api, string source, Progress progress)
{
    const int Beginning = 1 << 20;
    static readonly string[] Needed = ["case", "activity", "time"];
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
        Tell(preview);
        return [.. preview["mapping"]!.AsObject().Where(option => option.Value?.GetValueKind() == System.Text.Json.JsonValueKind.String)
            .Select(option => (option.Key, (string?)option.Value))];
    }

    // A file read without knowing what happened, to whom and when gives no line: rather nothing is sent.
    void Tell(JsonNode preview)
    {
        var unclear = new List<string>();
        foreach (var role in preview["roles"]?.AsArray() ?? [])
        {
            var (name, column, unsure) = ((string?)role?["role"], (string?)role?["column"], (bool?)role?["unsure"] ?? false);
            if (column is not null || unsure)
            {
                progress.Say($"  {name}: {column ?? "?"}{(unsure ? " (unsure)" : "")} {(string?)role?["why"]}");
            }

            if (unsure && Needed.Contains(name))
            {
                unclear.Add(name!);
            }
        }

        if (unclear.Count > 0)
        {
            throw new UsageException($"Nothing was sent, because it is not clear which column means what. Say it: {string.Join(' ', unclear.Select(name => $"--{name} COLUMN"))}.");
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
