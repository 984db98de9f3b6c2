using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Google.Protobuf;
using V1 = Journey.Evidence.V1;

namespace Evidence.Tests;

public sealed class PreviewTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(';', "Vorgangsnummer", "Tätigkeit", "Zeitstempel", "Kundennummer", "Kanal", "Bearbeiter", "dd.MM.yyyy HH:mm")]
    [InlineData(',', "order_id", "event name", "created_at", "customer id", "Contact Channel", "agent", "yyyy-MM-ddTHH:mm:ssZ")]
    [InlineData('\t', "案件番号", "活動", "発生日時", "顧客番号", "チャネル", "担当者", "yyyy/MM/dd HH:mm:ss")]
    [InlineData('|', "주문번호", "활동", "일시", "고객번호", "채널", "담당자", "yyyy-MM-dd HH:mm")]
    [InlineData(',', "numéro de dossier", "activité", "horodatage", "numéro client", "canal", "employé", "dd/MM/yyyy HH:mm:ss")]
    public async Task Columns_are_proposed_by_name_in_several_languages_and_by_what_they_hold(
        char delimiter, string @case, string activity, string time, string customer, string channel, string actor, string form)
    {
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("log");
        var file = string.Join(delimiter, "extra", time, @case, actor, activity, channel, customer) + "\n" + string.Concat(Enumerable.Range(0, 400).Select(i => string.Join(
            delimiter, i % 7, new DateTime(2026, 1, 13).AddMinutes(37 * i).ToString(form, System.Globalization.CultureInfo.InvariantCulture),
            $"K-{i / 4}", $"P{i % 5}", new[] { "order", "pay", "ship", "call" }[i % 4], i % 3 == 0 ? "phone" : "web", $"C{i / 8}") + "\n"));

        var preview = await PreviewAsync(evidence, Encoding.UTF8.GetBytes(file));

        var mapping = preview.GetProperty("mapping");
        foreach (var (role, column) in new[] { ("case", @case), ("activity", activity), ("time", time), ("customer", customer), ("channel", channel), ("actor", actor), ("delimiter", delimiter.ToString()) })
        {
            Assert.Equal((role, column), (role, mapping.GetProperty(role).GetString()));
        }

        Assert.All(preview.GetProperty("roles").EnumerateArray().Where(role => role.GetProperty("role").GetString() is "case" or "activity" or "time"),
            role => Assert.False(role.GetProperty("unsure").GetBoolean(), role.ToString()));
        Assert.Equal((400, 0, 20), (preview.GetProperty("read").GetInt32(), preview.GetProperty("rejected").GetInt32(), preview.GetProperty("records").GetArrayLength()));
        Assert.Equal("2026-01-13T00:00:00.000Z", preview.GetProperty("records")[0].GetProperty("time").GetString());
        var import = await evidence.ImportAsync("log", Encoding.UTF8.GetBytes(file), Query(mapping));
        Assert.Equal(("done", 400), (import.GetProperty("state").GetString(), import.GetProperty("accepted").GetInt32()));
        Assert.Equal(100, (await evidence.GetAsync("sources/log/paths")).GetProperty("cases").GetInt32());
    }

    [Fact]
    public async Task What_looks_personal_is_masked_and_proposed_as_personal_and_what_would_fail_is_told()
    {
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("log");
        var file = "case,activity,time,Nachname,contact,device,said\n" + string.Concat(Enumerable.Range(0, 60).Select(i =>
            $"{i / 3},a{i % 3},{(i == 7 ? "never" : $"2026-01-0{(i % 9) + 1}")},Canary{i},canary{i}@example.org,{(i % 2 == 0 ? "phone" : "tablet")},the canary {i} sang a long song about it all day\n"));

        var preview = await PreviewAsync(evidence, Encoding.UTF8.GetBytes(file));

        Assert.DoesNotContain("anary1", preview.ToString(), StringComparison.Ordinal);
        Assert.Superset(new HashSet<string?> { "Nachname", "contact" }, preview.GetProperty("personal").EnumerateArray().Select(name => name.GetString()).ToHashSet());
        Assert.Contains(preview.GetProperty("dimensions").EnumerateArray(), name => name.GetString() == "device");
        Assert.Equal("said", preview.GetProperty("mapping").GetProperty("text").GetString());
        Assert.Equal(1, preview.GetProperty("rejected").GetInt32());
        Assert.Equal((9, "time"), (preview.GetProperty("problems")[0].GetProperty("line").GetInt32(), preview.GetProperty("problems")[0].GetProperty("field").GetString()));
        Assert.Equal(0, (await evidence.GetAsync("sources/log")).GetProperty("records").GetInt32());
        Assert.Empty((await evidence.GetAsync("sources/log/imports")).GetProperty("imports").EnumerateArray());
    }

    [Fact]
    public async Task A_file_that_goes_on_and_one_that_is_packed_are_looked_at_as_far_as_they_come()
    {
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("log");
        var file = Encoding.UTF8.GetBytes("case,activity,time\n" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"{i / 4},\"a{i % 4}\",2026-01-01T00:00:{i % 60:00}Z\n")));
        using var packed = new MemoryStream();
        await using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(file);
        }

        var plain = await PreviewAsync(evidence, file[..(1 << 20)]);
        var cut = await PreviewAsync(evidence, packed.ToArray()[..20_000]);
        using var more = await SendAsync(evidence, file, "");

        Assert.All([plain, cut], preview => Assert.Equal(("csv", 0, 0), (
            preview.GetProperty("mapping").GetProperty("format").GetString(), preview.GetProperty("rejected").GetInt32(), preview.GetProperty("problems").GetArrayLength())));
        Assert.True(cut.GetProperty("mapping").GetProperty("gzip").GetBoolean());
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, more.StatusCode);
    }

    [Fact]
    public async Task Formats_are_told_apart_by_their_beginning()
    {
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("log");
        async Task<string?> FormatAsync(string text) => (await PreviewAsync(evidence, Encoding.UTF8.GetBytes(text))).GetProperty("mapping").GetProperty("format").GetString();

        Assert.Equal("xes", await FormatAsync("<?xml version=\"1.0\"?>\n<log><trace><string key=\"concept:name\" value=\"1\"/><event><string key=\"concept:name\" value=\"a\"/><date key=\"time:timestamp\" value=\"2026-01-01T00:00:00Z\"/></event></trace></log>"));
        Assert.Equal("cloudevents", await FormatAsync("{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"t\",\"subject\":\"c\",\"time\":\"2026-01-01T00:00:00Z\",\"data\":{\"activity\":\"a\"}}\n"));
        Assert.Equal("ndjson", await FormatAsync("{\"case\":\"1\",\"activity\":\"a\",\"timestamp\":\"2026-01-01T00:00:00Z\"}\n{\"case\":\"1\",\"activity\":\"b\",\"timestamp\":\"2026-01-02T00:00:00Z\"}\n"));
        Assert.Equal("csv", await FormatAsync("a,b\n1,2\n"));
    }

    [Fact]
    public async Task A_saved_mapping_reads_the_next_file_without_options_and_the_last_one_is_proposed_first()
    {
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("log");
        var file = "who,what,when,case,activity,time\n"u8.ToArray().Concat(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 40).Select(i => $"p{i / 4},did{i % 4},2026-01-01T00:00:{i:00}Z,x,y,2020-01-01\n")))).ToArray();

        using var wrong = await evidence.Http.PostAsJsonAsync("sources/log/mapping", new { format = "csv", zone = "Nowhere" }, Ct);
        using var saved = await evidence.Http.PostAsJsonAsync("sources/log/mapping", new { format = "csv", @case = "who", activity = "what", time = "when" }, Ct);
        var import = await evidence.ImportAsync("log", file, "");
        var kept = await evidence.GetAsync("sources/log/mapping");
        var preview = await PreviewAsync(evidence, file);
        var client = new V1.Evidence.EvidenceClient(evidence.Channel);
        var rpc = await client.PreviewImportAsync(new V1.PreviewImportRequest { SourceKey = "log", Beginning = ByteString.CopyFrom(file) }, evidence.Rpc(), cancellationToken: Ct);
        var asked = await PreviewAsync(evidence, file, "?case=case&activity=activity&time=time");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK), (wrong.StatusCode, saved.StatusCode));
        Assert.Equal(("done", 40), (import.GetProperty("state").GetString(), import.GetProperty("accepted").GetInt32()));
        Assert.Equal(10, (await evidence.GetAsync("sources/log/paths")).GetProperty("cases").GetInt32());
        Assert.Equal(("who", "who"), (kept.GetProperty("saved").GetProperty("case").GetString(), kept.GetProperty("last").GetProperty("case").GetString()));
        Assert.True(preview.GetProperty("known").GetBoolean());
        Assert.Equal(("what", "what"), (preview.GetProperty("mapping").GetProperty("activity").GetString(), rpc.Format.ActivityColumn));
        Assert.Equal("activity", asked.GetProperty("mapping").GetProperty("activity").GetString());
    }

    [Theory]
    [InlineData("running-csv")]
    [InlineData("running-broken")]
    [InlineData("running-nd")]
    [InlineData("receipt-csv")]
    [InlineData("roadtraffic-csv")]
    [InlineData("roadtraffic-nd")]
    [InlineData("sepsis-csv")]
    [InlineData("orders-csv")]
    [InlineData("cfpb-2014")]
    [InlineData("banking77")]
    [InlineData("tweets-sample")]
    [InlineData("olist-a")]
    public async Task A_public_set_is_proposed_as_it_is_meant_or_said_to_be_unsure(string key)
    {
        var set = SharedSets.Set(key);
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("log");
        var file = SharedSets.Bytes(set);

        var preview = await PreviewAsync(evidence, file.Length > 1 << 20 ? file[..(1 << 20)] : file);

        var roles = preview.GetProperty("roles").EnumerateArray().ToDictionary(role => role.GetProperty("role").GetString()!);
        var wrong = set.GetProperty("query").EnumerateObject().Where(option => roles.ContainsKey(option.Name)).Select(option => (Meant: option, Role: roles[option.Name]))
            .Where(pair => !pair.Role.GetProperty("unsure").GetBoolean() && Column(pair.Role) != pair.Meant.Value.GetString())
            .Select(pair => $"{pair.Meant}: {pair.Role}").ToList();
        Assert.Empty(wrong);
        Assert.Equal(0, preview.GetProperty("rejected").GetInt32());
    }

    private static string? Column(JsonElement role) => role.TryGetProperty("column", out var column) ? column.GetString() : null;

    private static string Query(JsonElement mapping) => string.Join('&', mapping.EnumerateObject().Where(option => option.Value.ValueKind == JsonValueKind.String)
        .Select(option => $"{option.Name}={Uri.EscapeDataString(option.Value.GetString()!)}"));

    private static async Task<JsonElement> PreviewAsync(RunningEvidence evidence, byte[] beginning, string query = "")
    {
        using var answer = await SendAsync(evidence, beginning, query);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, text);
        return JsonDocument.Parse(text).RootElement;
    }

    private static Task<HttpResponseMessage> SendAsync(RunningEvidence evidence, byte[] beginning, string query)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"sources/log/previews{query}") { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact, Content = new ByteArrayContent(beginning) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return evidence.Http.SendAsync(request, Ct);
    }
}
