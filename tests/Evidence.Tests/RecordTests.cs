using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Journey.Platform.Identity;
using V1 = Journey.Evidence.V1;

namespace Evidence.Tests;

[Trait("store", "both")]
public sealed class RecordTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_event_a_batch_and_lines_are_taken_and_counted_when_they_are_answered()
    {
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("shop");

        var one = await SendAsync(evidence, Event("1", "c1", "buy", 0), "application/cloudevents+json");
        var batch = await SendAsync(evidence, $"[{Event("2", "c1", "pay", 1)},{Event("3", "c2", "buy", 2)},{Event("1", "c1", "buy", 0)}]", "application/cloudevents-batch+json");
        var lines = await SendAsync(
            evidence, "{\"id\":\"x\",\"case\":\"c2\",\"activity\":\"pay\",\"time\":\"2026-01-01T00:03:00Z\"}\n{\"id\":\"y\",\"case\":\"c2\",\"activity\":\"pay\",\"time\":\"never\"}\n", "application/x-ndjson");

        Assert.Equal((1, 0, 0, 0), Counts(one));
        Assert.Equal((2, 1, 0, 0), Counts(batch));
        Assert.Equal((1, 0, 0, 1), Counts(lines));
        var problem = Assert.Single(lines.GetProperty("problems").EnumerateArray());
        Assert.Equal((2, "time"), (problem.GetProperty("line").GetInt32(), problem.GetProperty("field").GetString()));
        var paths = await evidence.GetAsync("sources/shop/paths");
        Assert.Equal((4, 2, 1), (paths.GetProperty("events").GetInt32(), paths.GetProperty("cases").GetInt32(), paths.GetProperty("variants").GetInt32()));
        Assert.Equal(3, (await evidence.GetAsync("sources/shop/imports")).GetProperty("imports").GetArrayLength());
        using var rejects = await evidence.Http.GetAsync($"sources/shop/imports/{lines.GetProperty("importId").GetString()}/rejects", Ct);
        var reject = JsonDocument.Parse(await rejects.Content.ReadAsStringAsync(Ct)).RootElement;
        Assert.Contains("\"id\":\"y\"", reject.GetProperty("raw").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_key_has_one_effect_and_one_answer()
    {
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("shop");
        const string Line = "{\"case\":\"c\",\"activity\":\"a\",\"time\":\"2026-01-01T00:00:00Z\"}\n";

        var first = await SendAsync(evidence, Line, "application/x-ndjson", "once");
        var again = await SendAsync(evidence, Line, "application/x-ndjson", "once");
        using var other = await PostAsync(evidence, Encoding.UTF8.GetBytes(Line + Line), "application/x-ndjson", "once");

        Assert.Equal(first.ToString(), again.ToString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Equal(1, (await evidence.GetAsync("sources/shop")).GetProperty("records").GetInt32());
    }

    [Fact]
    public async Task Too_much_at_once_is_refused_whole_and_packed_bodies_are_read()
    {
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("shop");
        var many = string.Concat(Enumerable.Range(0, 10_001).Select(i => $"{{\"id\":\"{i}\",\"case\":\"{i}\",\"activity\":\"a\",\"time\":\"2026-01-01T00:00:00Z\"}}\n"));

        using var count = await PostAsync(evidence, Encoding.UTF8.GetBytes(many), "application/x-ndjson");
        using var bytes = await PostAsync(evidence, new byte[(8 << 20) + 1], "application/x-ndjson");
        using var bomb = await PostAsync(evidence, Packed(Encoding.UTF8.GetBytes(new string('a', (8 << 20) + 1))), "application/x-ndjson");
        using var packed = await PostAsync(evidence, Packed(Encoding.UTF8.GetBytes(many[..many.LastIndexOf('{')])), "application/x-ndjson");
        using var unknown = await PostAsync(evidence, "{}"u8.ToArray(), "application/x-ndjson", source: "none");

        Assert.Equal(
            (HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.RequestEntityTooLarge),
            (count.StatusCode, bytes.StatusCode, bomb.StatusCode));
        Assert.Contains("BODY_TOO_LARGE", await count.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (packed.StatusCode, unknown.StatusCode));
        Assert.Equal(10_000, (await evidence.GetAsync("sources/shop")).GetProperty("records").GetInt32());
    }

    [Fact]
    public async Task Records_are_taken_while_files_of_the_same_source_are_read_and_nothing_is_lost_or_doubled()
    {
        // Four seconds of reading, in which records can be sent on any machine.
        await using var evidence = await RunningEvidence.StartAsync(rowsPerSecond: 20_000);
        await evidence.RegisterAsync("shop");
        var file = Encoding.UTF8.GetBytes("case,activity,time,segment\n" + string.Concat(Enumerable.Range(0, 40_000).Select(i =>
            $"f{i / 4},a{i % 4},{DateTime.UnixEpoch.AddDays(20_000).AddMinutes(i):yyyy-MM-ddTHH:mm:ssZ},{(i > 20_000 ? "late" : "")}\n")));
        const string Query = "format=csv&case=case&activity=activity&time=time&segment=segment";
        var ids = new[] { await evidence.BeginImportAsync("shop", file, Query), await evidence.BeginImportAsync("shop", file, Query) };
        var sent = 0;
        for (var running = true; running; sent++)
        {
            // Every case of the file gets words that the file has too, later or never.
            var told = await SendAsync(
                evidence, $"{{\"id\":\"r{sent}\",\"case\":\"f{sent * 7}\",\"activity\":\"a{(sent % 4) + 1}\",\"segment\":\"s{sent % 3}\",\"time\":\"2031-01-01T00:00:0{sent % 10}Z\"}}", "application/json");
            Assert.Equal((1, 0, 0, 0), Counts(told));
            running = (await evidence.GetAsync($"sources/shop/imports/{ids[1]}")).GetProperty("state").GetString() is "queued" or "running";
        }

        var first = await evidence.EndedAsync("shop", ids[0]);
        var second = await evidence.EndedAsync("shop", ids[1]);

        Assert.Equal((40_000, 0), (first.GetProperty("accepted").GetInt32(), first.GetProperty("duplicates").GetInt32()));
        Assert.Equal((0, 40_000), (second.GetProperty("accepted").GetInt32(), second.GetProperty("duplicates").GetInt32()));
        Assert.True(sent > 3, $"only {sent} records were sent meanwhile");
        var paths = await evidence.GetAsync("sources/shop/paths?top=1000");
        var expected = Enumerable.Range(0, sent).Select(i => i * 7).Where(c => c < 10_000).Distinct().Count();
        Assert.Equal(40_000 + sent, paths.GetProperty("events").GetInt32());
        Assert.Equal(40_000 + sent, paths.GetProperty("activityCounts").EnumerateObject().Sum(count => count.Value.GetInt32()));
        Assert.Equal(10_000 + Enumerable.Range(0, sent).Count(i => i * 7 >= 10_000), paths.GetProperty("cases").GetInt32());
        Assert.Equal(10_000 - expected, paths.GetProperty("topVariants")[0].GetProperty("cases").GetInt32());
        var late = await evidence.GetAsync("sources/shop/paths?segment=late");
        Assert.Equal(Enumerable.Range(0, 10_000).Count(c => (c * 4) + 3 > 20_000) - Enumerable.Range(0, sent).Select(i => i * 7).Count(c => c < 10_000 && (c * 4) + 3 > 20_000), late.GetProperty("cases").GetInt32());
    }

    [Fact]
    public async Task The_rpc_edge_takes_records_and_tells_which_are_wrong()
    {
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("shop");
        var client = new V1.Evidence.EvidenceClient(evidence.Channel);
        var at = Timestamp.FromDateTime(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        V1.Record[] records =
        [
            new() { Id = "1", CaseId = "c", Activity = "buy", Time = at, Attributes = { ["device"] = "phone" } },
            new() { Id = "2", CaseId = "c", Activity = "pay", Time = at, Reason = new string('x', 600) },
            new() { Id = "1", CaseId = "c", Activity = "buy", Time = at },
        ];

        var told = await AppendAsync(client, evidence.Rpc(), records);
        var headers = evidence.Rpc();
        headers.Add("idempotency-key", "k");
        var first = await AppendAsync(client, headers, [new V1.Record { CaseId = "d", Activity = "buy", Time = at }]);
        var again = await AppendAsync(client, headers, [new V1.Record { CaseId = "d", Activity = "buy", Time = at }]);
        var viewer = await Assert.ThrowsAsync<RpcException>(() => AppendAsync(client, evidence.Rpc(Role.Viewer), records));

        Assert.Equal((1L, 1L, 1L), (told.Accepted, told.Duplicates, told.Rejected));
        Assert.Equal((2L, "reason"), (told.Problems[0].Line, told.Problems[0].Field));
        Assert.Equal(first, again);
        Assert.Equal(StatusCode.PermissionDenied, viewer.StatusCode);
        Assert.Equal(2, (await evidence.GetAsync("sources/shop/paths")).GetProperty("events").GetInt32());
    }

    private static async Task<V1.AppendReply> AppendAsync(V1.Evidence.EvidenceClient client, Metadata headers, IEnumerable<V1.Record> records)
    {
        using var call = client.Append(headers, cancellationToken: Ct);
        try
        {
            await call.RequestStream.WriteAsync(new V1.AppendRequest { Start = new V1.AppendStart { SourceKey = "shop" } }, Ct);
            foreach (var record in records)
            {
                await call.RequestStream.WriteAsync(new V1.AppendRequest { Record = record }, Ct);
            }

            await call.RequestStream.CompleteAsync();
        }
        catch (RpcException)
        {
            // Refused before it was all sent: the answer says why.
        }

        return await call;
    }

    private static string Event(string id, string subject, string activity, int minute) => JsonSerializer.Serialize(new
    {
        specversion = "1.0",
        id,
        source = "/shop",
        type = "shop.event",
        subject,
        time = $"2026-01-01T00:{minute:00}:00Z",
        data = new { activity },
    });

    private static (int Accepted, int Duplicates, int Corrected, int Rejected) Counts(JsonElement told) => (
        told.GetProperty("accepted").GetInt32(), told.GetProperty("duplicates").GetInt32(), told.GetProperty("corrected").GetInt32(), told.GetProperty("rejected").GetInt32());

    private static byte[] Packed(byte[] body)
    {
        var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            zip.Write(body);
        }

        return packed.ToArray();
    }

    private static async Task<JsonElement> SendAsync(RunningEvidence evidence, string body, string type, string? key = null)
    {
        using var answer = await PostAsync(evidence, Encoding.UTF8.GetBytes(body), type, key);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, text);
        return JsonDocument.Parse(text).RootElement;
    }

    private static Task<HttpResponseMessage> PostAsync(RunningEvidence evidence, byte[] body, string type, string? key = null, string source = "shop")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"sources/{source}/records") { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact, Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        if (body is [0x1F, 0x8B, ..])
        {
            request.Content.Headers.ContentEncoding.Add("gzip");
        }

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return evidence.Http.SendAsync(request, Ct);
    }
}
