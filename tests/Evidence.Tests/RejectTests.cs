using System.Net;
using System.Text;
using System.Text.Json;
using Grpc.Core;
using Journey.Platform.Identity;
using Journey.Testing;
using Microsoft.Data.Sqlite;
using V1 = Journey.Evidence.V1;

namespace Evidence.Tests;

public sealed class RejectTests
{
    private const string Query = "format=csv&case=case&activity=activity&time=time";
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rejected_line_is_kept_as_it_was_unreadable_in_the_store_and_reading_it_is_written_down()
    {
        var folder = Directory.CreateTempSubdirectory("journey-evidence-rejects-").FullName;
        try
        {
            string id;
            await using (var evidence = await RunningEvidence.StartAsync(folder))
            {
                await evidence.RegisterAsync("log");
                var import = await evidence.ImportAsync("log", Encoding.UTF8.GetBytes(
                    "case,activity,time,note\n1,a,2026-01-01,x\n2,b,yesterday,\"Canary, \"\"she\"\" said\"\n3,c,2026-01-02,x,too much\n"), Query);
                id = import.GetProperty("id").GetString()!;
                Assert.Equal(2, import.GetProperty("rejected").GetInt32());

                var lines = await LinesAsync(evidence, id);

                Assert.Equal([3, 4], lines.Select(line => line.GetProperty("line").GetInt32()));
                Assert.Equal(("time", "2,b,yesterday,\"Canary, \"\"she\"\" said\""), (lines[0].GetProperty("field").GetString(), lines[0].GetProperty("raw").GetString()));
                Assert.Equal("3,c,2026-01-02,x,too much", lines[1].GetProperty("raw").GetString());
                var client = new V1.Evidence.EvidenceClient(evidence.Channel);
                using var stream = client.ReadRejects(new V1.ReadRejectsRequest { SourceKey = "log", ImportId = id }, evidence.Rpc(), cancellationToken: Ct);
                var streamed = await stream.ResponseStream.ReadAllAsync(Ct).ToListAsync(Ct);
                Assert.Equal(lines.Select(line => line.GetProperty("raw").GetString()), streamed.Select(line => line.Raw));
                using var viewer = evidence.Client(Role.Viewer, RunningEvidence.Unit);
                using var refused = await viewer.GetAsync($"sources/log/imports/{id}/rejects", Ct);
                Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
            }

            var bytes = string.Concat(Directory.EnumerateFiles(folder, "part.db*").Select(file => Encoding.Latin1.GetString(File.ReadAllBytes(file))));
            Assert.DoesNotContain("Canary", bytes, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("too much", bytes, StringComparison.Ordinal);
            Assert.Equal(2, Count(folder, $"select count(*) from audit where \"Act\" = 'rejects.read' and \"Subject\" = 'tester' and \"Thing\" = 'import/{id}'"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task After_a_week_nobody_reads_them_and_the_daily_round_deletes_them()
    {
        var folder = Directory.CreateTempSubdirectory("journey-evidence-week-").FullName;
        try
        {
            await using var evidence = await RunningEvidence.StartAsync(folder);
            await evidence.RegisterAsync("log");
            var import = await evidence.ImportAsync("log", Encoding.UTF8.GetBytes("case,activity,time\n1,a,never\n"), Query);
            var id = import.GetProperty("id").GetString()!;
            Assert.Single(await LinesAsync(evidence, id));

            Change(folder, "update reject set expires_ms = expires_ms - 7 * 86400000 - 60000");
            Assert.Empty(await LinesAsync(evidence, id));
            Assert.Equal(1, Count(folder, "select count(*) from reject"));
            await evidence.StopAsync();
            await using var again = await RunningEvidence.StartAsync(folder);
            await Eventually.HoldsAsync(() => Count(folder, "select count(*) from reject") == 0, "the daily round");
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task More_than_ten_thousand_are_not_kept_and_the_import_says_so()
    {
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("log");

        var import = await evidence.ImportAsync("log", Encoding.UTF8.GetBytes("case,activity,time\n" + string.Concat(Enumerable.Range(0, 10_100).Select(i => $"{i},a,never\n"))), Query);

        Assert.Equal(10_100, import.GetProperty("rejected").GetInt32());
        Assert.Contains(import.GetProperty("notes").EnumerateArray(), note => note.GetString()!.Contains("10100 rejected lines the first 10000 are kept", StringComparison.Ordinal));
        var lines = await LinesAsync(evidence, import.GetProperty("id").GetString()!);
        Assert.Equal((10_000, 10_001), (lines.Count, lines[^1].GetProperty("line").GetInt32()));
    }

    [Fact]
    public async Task A_rejected_event_of_a_format_without_lines_is_told_by_its_fields()
    {
        await using var evidence = await RunningEvidence.StartAsync();
        await evidence.RegisterAsync("log");

        var import = await evidence.ImportAsync("log", Encoding.UTF8.GetBytes(
            "<log><trace><string key=\"concept:name\" value=\"1\"/>\n<event><string key=\"concept:name\" value=\"a\"/><date key=\"time:timestamp\" value=\"never\"/></event></trace></log>"), "format=xes");

        var line = Assert.Single(await LinesAsync(evidence, import.GetProperty("id").GetString()!));
        Assert.Equal("""{"case:concept:name":"1","concept:name":"a","time:timestamp":"never"}""", line.GetProperty("raw").GetString());
    }

    private static async Task<List<JsonElement>> LinesAsync(RunningEvidence evidence, string id)
    {
        using var answer = await evidence.Http.GetAsync($"sources/log/imports/{id}/rejects", Ct);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, text);
        Assert.Equal("application/x-ndjson", answer.Content.Headers.ContentType?.MediaType);
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
    }

    private static long Count(string folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "part.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static void Change(string folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "part.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.True(command.ExecuteNonQuery() > 0);
    }
}
