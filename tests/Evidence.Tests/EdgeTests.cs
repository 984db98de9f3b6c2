using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Google.Protobuf;
using Grpc.Core;
using Journey.Platform.Identity;
using V1 = Journey.Evidence.V1;

namespace Evidence.Tests;

public sealed class EdgeTests
{
    private const string Csv = "case,activity,time,segment\n1,a,2026-01-01T23:30:00Z,x\n1,b,2026-01-03T00:00:00Z,x\n2,a,2026-01-02T23:30:00Z,\n";

    [Fact]
    public async Task Registering_an_equal_source_answers_the_stored_one_and_a_different_one_is_refused()
    {
        await using var evidence = await RunningEvidence.StartAsync();
        object Source(string name) => new { key = "shop", name, origin = "operations", tier = "S", method = "log", dimensions = new[] { "device" } };

        using var first = await evidence.Http.PostAsJsonAsync("sources", Source("Shop"), TestContext.Current.CancellationToken);
        using var second = await evidence.Http.PostAsJsonAsync("sources", Source("Shop"), TestContext.Current.CancellationToken);
        using var third = await evidence.Http.PostAsJsonAsync("sources", Source("Other"), TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.Conflict), (first.StatusCode, second.StatusCode, third.StatusCode));
    }

    [Fact]
    public async Task Another_unit_finds_nothing_and_a_viewer_brings_nothing_in()
    {
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("shop");
        var id = await evidence.BeginImportAsync("shop", Encoding.UTF8.GetBytes(Csv), "format=csv&case=case&activity=activity&time=time");
        using var foreign = evidence.Client(Role.Admin, RunningEvidence.Foreign);
        using var viewer = evidence.Client(Role.Viewer, RunningEvidence.Unit);

        foreach (var address in new[] { "sources/shop", "sources/shop/paths", "logs/shop/paths", "sources/shop/drivers", "sources/shop/imports", $"sources/shop/imports/{id}" })
        {
            using var answer = await foreign.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var refused = await viewer.PostAsJsonAsync("sources", new { key = "x", name = "x", origin = "operations", tier = "S", method = "log" }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var read = await viewer.GetAsync("sources/shop/paths", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    [Theory]
    [InlineData("paths?days=30", "days", "anchor")]
    [InlineData("paths?days=0&anchor=a", "days", "1 to 3660")]
    [InlineData("paths?caseRule=anchor", "caseRule", "anchor")]
    [InlineData("paths?caseRule=customer", "caseRule", "source or anchor")]
    [InlineData("paths?gap=-1", "gap", "seconds")]
    [InlineData("paths?revision=9", "revision", "newest")]
    [InlineData("paths?where=color:red", "where", "channel")]
    [InlineData("drivers?asOf=noon", "asOf", "instant")]
    [InlineData("paths?color=red", "color", "no such option")]
    [InlineData("paths?top=0", "top", "1 to 1000")]
    [InlineData("drivers?by=color", "by", "dimension")]
    public async Task What_cannot_be_asked_is_refused_by_name(string asked, string field, string reason)
    {
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("shop");

        using var response = await evidence.Http.GetAsync($"sources/shop/{asked}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = (await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("errors")[0];
        Assert.Equal(field, problem.GetProperty("field").GetString());
        Assert.Contains(reason, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("format=xml", "format")]
    [InlineData("format=csv&lifecycle=pair", "lifecycle")]
    [InlineData("format=csv&zone=Nowhere", "zone")]
    [InlineData("format=cloudevents&case=c", "case")]
    public async Task What_cannot_be_imported_is_refused_before_the_file_is_taken(string query, string field)
    {
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("shop");

        using var response = await evidence.PostFileAsync("shop", "x"u8.ToArray(), query);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(field, (await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("errors")[0].GetProperty("field").GetString());
        Assert.Empty((await evidence.GetAsync("sources/shop/imports")).GetProperty("imports").EnumerateArray());
    }

    [Fact]
    public async Task Days_are_those_of_the_unit_and_select_cases_by_their_start()
    {
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("shop");
        await evidence.ImportAsync("shop", Encoding.UTF8.GetBytes(Csv), "format=csv&case=case&activity=activity&time=time&segment=segment");

        async Task<int> CasesAsync(string query)
        {
            var paths = await evidence.GetAsync($"logs/shop/paths?{query}");
            return paths.TryGetProperty("cases", out var cases) ? cases.GetInt32() : -paths.GetProperty("needed").GetInt32();
        }

        Assert.Equal(2, await CasesAsync(""));
        Assert.Equal(1, await CasesAsync("from=2026-01-02&to=2026-01-03"));
        Assert.Equal(1, await CasesAsync("from=2026-01-01T23:00:00Z&to=2026-01-02T23:00:00Z"));
        Assert.Equal(-1, await CasesAsync("to=2026-01-02"));
        Assert.Equal(1, await CasesAsync("segment=x"));
        Assert.Equal(1, await CasesAsync("segment="));
        Assert.Equal(-1, await CasesAsync("segment=y"));
    }

    [Fact]
    public async Task A_file_streamed_over_gRPC_is_watched_to_its_end_and_gives_what_HTTP_gives()
    {
        await using var evidence = await RunningEvidence.StartAsync();
        var client = new V1.Evidence.EvidenceClient(evidence.Channel);
        var ct = TestContext.Current.CancellationToken;
        await client.RegisterSourceAsync(new V1.RegisterSourceRequest { Source = new V1.Source { Key = "shop", Name = "Shop", Origin = V1.Origin.Operations, Tier = V1.Tier.S, Method = "log" } }, evidence.Rpc(), cancellationToken: ct);
        using var upload = client.Import(evidence.Rpc(), cancellationToken: ct);
        await upload.RequestStream.WriteAsync(new V1.ImportRequest { Start = new V1.ImportStart { SourceKey = "shop", Format = new V1.ImportFormat { Format = "csv", CaseColumn = "case", ActivityColumn = "activity", TimeColumn = "time", FileName = "shop.csv" } } }, ct);
        foreach (var part in Encoding.UTF8.GetBytes(Csv).Chunk(20))
        {
            await upload.RequestStream.WriteAsync(new V1.ImportRequest { Chunk = ByteString.CopyFrom(part) }, ct);
        }

        await upload.RequestStream.CompleteAsync();
        var begun = await upload;
        V1.ImportState? last = null;
        using var watch = client.WatchImport(new V1.WatchImportRequest { SourceKey = "shop", ImportId = begun.ImportId }, evidence.Rpc(Role.Viewer), cancellationToken: ct);
        await foreach (var told in watch.ResponseStream.ReadAllAsync(ct))
        {
            last = told.State;
        }

        Assert.Equal((V1.ImportPhase.Done, 3, "shop.csv"), (last!.Phase, last.Accepted, last.FileName));
        var rpc = await client.GetPathsAsync(new V1.GetPathsRequest { LogKey = "shop" }, evidence.Rpc(Role.Viewer), cancellationToken: ct);
        var http = await evidence.GetAsync("sources/shop/paths");
        Assert.Equal(http.GetProperty("edges")[0].GetProperty("medianSeconds").GetDouble(), rpc.Edges[0].MedianSeconds);
        Assert.Equal((3, 2, 2, "aggregate"), (rpc.Events, rpc.Cases, rpc.Variants, rpc.Basis));
        Assert.Equal(http.GetProperty("activityCounts").EnumerateObject().ToDictionary(c => c.Name, c => c.Value.GetInt64()), rpc.ActivityCounts.ToDictionary(c => c.Key, c => c.Value));
    }

    [Fact]
    public async Task Nobody_can_be_found_in_the_store()
    {
        var folder = Directory.CreateTempSubdirectory("journey-evidence-people-").FullName;
        try
        {
            await using (var evidence = await RunningEvidence.StartAsync(folder))
            {
                await evidence.RegisterAsync("shop");
                await evidence.ImportAsync("shop", "no,who,case,did,at,name,contact\n1,Casey Canary,Canary-77,buy,2026-01-01T00:00:00Z,Canary Name,canary@example.org\n"u8.ToArray(), "format=csv&id=no&customer=who&case=case&activity=did&time=at");
            }

            var bytes = string.Concat(Directory.EnumerateFiles(folder, "part.db*").Select(file => Encoding.Latin1.GetString(File.ReadAllBytes(file))));
            Assert.Contains("buy", bytes, StringComparison.Ordinal);
            Assert.DoesNotContain("canary", bytes, StringComparison.OrdinalIgnoreCase);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
