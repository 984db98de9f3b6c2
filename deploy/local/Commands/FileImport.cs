using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Journey.Local.Api;

namespace Journey.Local.Commands;

/// <summary>One file on its way through the public API.</summary>
internal sealed class FileImport(LocalApi api, string sources, string source, Progress progress)
{
    static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);

    /// <summary>Address of the source.</summary>
    public string Address { get; } = $"{sources}/{Uri.EscapeDataString(source)}";

    /// <summary>Registers the source where there is none; one that is there stays as it is.</summary>
    public async Task RegisterAsync(Arguments arguments, CancellationToken ct)
    {
        try
        {
            await api.PostAsync(sources, new
            {
                key = source,
                name = arguments.Find("name") ?? source,
                origin = arguments.Find("origin") ?? "operations",
                tier = arguments.Find("tier") ?? "B",
                method = arguments.Find("method") ?? "file"
            }, ct);
        }
        catch (ApiProblemException e) when (e.Status == 409)
        {
            progress.Say($"The source {source} is registered already, with other attributes; it is used as it is.");
        }
    }

    public async Task<JsonNode> SendAsync(EvidenceFile file, IEnumerable<(string Name, string? Value)> options, CancellationToken ct)
    {
        var query = string.Join('&', options.Select(option => $"{option.Name}={Uri.EscapeDataString(option.Value!)}"));
        await using var content = File.OpenRead(file.Path);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{Address}/imports?{query}", UriKind.Relative))
        {
            Content = new StreamContent(new WatchedStream(content, Sent))
        };
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Content.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = Path.GetFileName(file.Path) };
        if (file.IsGzip)
        {
            request.Content.Headers.ContentEncoding.Add("gzip");
        }

        using var answer = await api.Http.SendAsync(request, ct);
        var accepted = await LocalApi.ReadAsync(answer, ct) ?? throw new UsageException("The host did not say which import it is.");
        return await WatchAsync((string)accepted["id"]!, ct);
    }

    async Task<JsonNode> WatchAsync(string id, CancellationToken ct)
    {
        while (true)
        {
            var state = await api.GetAsync($"{Address}/imports/{id}", ct);
            if ((string?)state!["state"] is "done" or "failed" or "cancelled" or "paused")
            {
                return state;
            }

            progress.Show($"{(string?)state["state"]}: {state["read"]} read, {state["accepted"]} accepted, {state["rejected"]} rejected");
            await Task.Delay(Between, ct);
        }
    }

    void Sent(long bytes, long total) => progress.Show($"sent {bytes / 1_048_576.0:0.0} of {total / 1_048_576.0:0.0} MB");
}
