using System.Net;
using System.Text;
using Journey.Platform.Identity;
using Microsoft.Data.Sqlite;

namespace Evidence.Tests;

/// <summary>Each import is one row of the audit table, whichever way it came and however it ended.</summary>
public sealed class AuditTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("journey-evidence-audit-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Each_import_has_one_row_that_says_who_sent_it_and_how_it_ended()
    {
        var ended = new List<string>();
        await using (var evidence = await RunningEvidence.StartAsync(_folder, rowsPerSecond: 10_000))
        {
            await evidence.RegisterAsync("log");
            var done = await evidence.ImportAsync("log", Encoding.UTF8.GetBytes("case,activity,time\n1,a,2026-01-01\n"), "format=csv&case=case&activity=activity&time=time");
            ended.Add($"import.done tester import/{done.GetProperty("id").GetString()}");
            var failed = await evidence.ImportAsync("log", Encoding.UTF8.GetBytes("this is no log"), "format=xes");
            Assert.Equal("failed", failed.GetProperty("state").GetString());
            ended.Add($"import.failed tester import/{failed.GetProperty("id").GetString()}");
            ended.Add($"import.cancelled tester import/{await CancelledAsync(evidence)}");
            using var lines = new StringContent("{\"case\":\"2\",\"activity\":\"a\",\"time\":\"2026-01-01T00:00:00Z\"}\n", Encoding.UTF8, "application/x-ndjson");
            using var sent = await evidence.Http.PostAsync("sources/log/records", lines, Ct);
            Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
            ended.Add($"import.done tester import/{System.Text.Json.JsonDocument.Parse(await sent.Content.ReadAsStringAsync(Ct)).RootElement.GetProperty("importId").GetString()}");
            using var viewer = evidence.Client(Role.Viewer, RunningEvidence.Unit);
            using var refused = await viewer.PostAsync("sources/log/records", lines, Ct);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }

        Assert.Equal(ended.Order(StringComparer.Ordinal), Rows());
    }

    private static async Task<string> CancelledAsync(RunningEvidence evidence)
    {
        await evidence.RegisterAsync("other");
        var rows = string.Concat(Enumerable.Range(0, 60_000).Select(n => $"{n},a,2026-01-01\n"));
        var id = await evidence.BeginImportAsync("other", Encoding.UTF8.GetBytes("case,activity,time\n" + rows), "format=csv&case=case&activity=activity&time=time");
        using var cancelled = await evidence.Http.PostAsync($"sources/other/imports/{id}/cancellation", null, Ct);
        Assert.Equal(HttpStatusCode.OK, cancelled.StatusCode);
        return id;
    }

    private List<string> Rows()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "part.db")};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select \"Act\" || ' ' || \"Subject\" || ' ' || \"Thing\" from audit order by 1";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
