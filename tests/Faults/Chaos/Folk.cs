using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Faults.Tests.Chaos;

/// <summary>The people of one unit, who write and read side by side until they are told to stop, and keep in mind what was acknowledged.</summary>
internal sealed class Folk(HttpClient api, string unit)
{
    public const string Source = "steps";
    const int Batch = 10;
    const int Rows = 400;
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);
    readonly Patient _sender = new(api, Patience);
    int _records;

    public string Unit => unit;

    public HttpClient Api => api;

    public History History { get; } = new();

    public Patient Sender => _sender;

    /// <summary>Answers that were read, and those that did not come.</summary>
    public (int Answered, int Missed) Reads { get; private set; }

    string Address => $"/api/v1/units/{unit}";

    /// <summary>Returns when all that was begun is acknowledged.</summary>
    public async Task LiveAsync(CancellationToken stop)
    {
        await Town.RegisterAsync(api, unit, Source);
        await Task.WhenAll(
            AgainAsync(i => AddPersonAsync($"Person {i} of {unit}"), stop),
            EditAsync(1, stop),
            EditAsync(2, stop),
            AgainAsync(i => SendRecordsAsync($"batch {i}"), stop),
            AgainAsync(i => ImportAsync($"file {i}"), stop),
            AgainAsync(ReadAsync, stop));
    }

    static async Task AgainAsync(Func<int, Task> act, CancellationToken stop)
    {
        for (var turn = 1; !stop.IsCancellationRequested; turn++)
        {
            await act(turn);
            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    async Task AddPersonAsync(string name)
    {
        await _sender.SendAsync(key => Writes.Post(Address + "/people", new { name }, key));
        History.People.Add(name);
    }

    // One who edits a map at a time, each edit on the version before it.
    async Task EditAsync(int number, CancellationToken stop)
    {
        var map = await _sender.SendAsync(key => Writes.Post(Address + "/maps", Writes.Map($"Map {number} of {unit}"), key));
        var titles = History.Maps[$"{map["id"]}"] = [$"{map["title"]}"];
        await AgainAsync(
            async i =>
            {
                var title = $"Map {number} of {unit}, edit {i}";
                await _sender.SendAsync(key => Writes.Post($"{Address}/maps/{map["id"]}/revisions", Writes.Retitling(title), key, titles.Count));
                titles.Add(title);
            },
            stop);
    }

    async Task SendRecordsAsync(string activity)
    {
        var first = Interlocked.Add(ref _records, Batch) - Batch;
        var lines = string.Concat(Enumerable.Range(first, Batch).Select(i => $$"""{"id":"r{{i}}","case":"r{{i}}","activity":"{{activity}}","time":"{{Town.Day(i)}}"}""" + "\n"));
        await _sender.SendAsync(key => Writes.Post(
            $"{Address}/sources/{Source}/records", new StringContent(lines, Encoding.UTF8, new MediaTypeHeaderValue("application/x-ndjson")), key));
        History.Events[activity] = Batch;
    }

    async Task ImportAsync(string activity)
    {
        var rows = "id,case,activity,time\n" + string.Concat(Enumerable.Range(0, Rows).Select(i => $"{activity} {i},{activity} {i},{activity},{Town.Day(i)}\n"));
        var imports = $"{Address}/sources/{Source}/imports";
        var begun = await _sender.SendAsync(key => Writes.Post(
            imports + "?format=csv&id=id&case=case&activity=activity&time=time", new ByteArrayContent(Encoding.UTF8.GetBytes(rows)), key));
        await Town.UntilAsync(() => EndedAsync($"{imports}/{begun["id"]}"), Patience, $"The end of {activity}");
        History.Imports.Add($"{begun["id"]}");
        History.Events[activity] = Rows;
    }

    async Task<bool> EndedAsync(string import)
    {
        using var answer = await api.GetAsync(import);
        return answer.IsSuccessStatusCode && (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["state"]! == "done";
    }

    async Task ReadAsync(int turn)
    {
        string[] nouns = ["people", "maps", "sources", $"sources/{Source}/paths"];
        try
        {
            using var answer = await api.GetAsync($"{Address}/{nouns[turn % nouns.Length]}");
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.IsSuccessStatusCode || (int)answer.StatusCode >= 500, string.Create(CultureInfo.InvariantCulture, $"{(int)answer.StatusCode} {text}"));
            Reads = answer.IsSuccessStatusCode ? (Reads.Answered + 1, Reads.Missed) : (Reads.Answered, Reads.Missed + 1);
        }
        catch (HttpRequestException)
        {
            // The gateway is dead.
            Reads = (Reads.Answered, Reads.Missed + 1);
        }
    }
}
