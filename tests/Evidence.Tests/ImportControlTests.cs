using System.Net;
using System.Text;
using System.Text.Json;
using Grpc.Core;
using Journey.Platform.Identity;
using V1 = Journey.Evidence.V1;

namespace Evidence.Tests;

public sealed class ImportControlTests : IDisposable
{
    private const string Query = "format=csv&case=case&activity=activity&time=time";
    private const int Many = 40_000;

    // Ten seconds of reading: whoever stops it comes in time on any machine.
    private const int Slowly = 4_000;
    private readonly string _folder = Directory.CreateTempSubdirectory("journey-evidence-control-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static byte[] File(int count, string prefix = "c") => Encoding.UTF8.GetBytes("case,activity,time\n" + string.Concat(Enumerable.Range(0, count).Select(i =>
        $"{prefix}{i / 4},a{i % 4},{DateTime.UnixEpoch.AddDays(20_000).AddMinutes(i):yyyy-MM-ddTHH:mm:ssZ}\n")));

    [Fact]
    public async Task A_paused_import_stands_still_over_a_restart_and_goes_on_where_it_was()
    {
        string id;
        long at;
        await using (var evidence = await RunningEvidence.StartAsync(_folder, rowsPerSecond: Slowly))
        {
            await evidence.RegisterAsync("log");
            id = await evidence.BeginImportAsync("log", File(Many), Query);
            await RunningAsync(evidence, id);
            Assert.Equal("paused", (await TurnAsync(evidence, id, "pause")).GetProperty("state").GetString());
            at = (await TurnAsync(evidence, id, "pause")).GetProperty("read").GetInt64();
            await Task.Delay(300, Ct);
            Assert.Equal(at, (await evidence.GetAsync($"sources/log/imports/{id}")).GetProperty("read").GetInt64());
        }

        await using var again = await RunningEvidence.StartAsync(_folder);
        await Task.Delay(500, Ct);
        var paused = await again.GetAsync($"sources/log/imports/{id}");
        Assert.Equal(("paused", at), (paused.GetProperty("state").GetString(), paused.GetProperty("read").GetInt64()));
        Assert.InRange(at, 1, Many - 1);

        Assert.Contains((await TurnAsync(again, id, "resumption")).GetProperty("state").GetString(), new[] { "queued", "running", "done" });
        var done = await again.EndedAsync("log", id);
        Assert.Equal(("done", Many, 0L), (done.GetProperty("state").GetString(), done.GetProperty("accepted").GetInt64(), done.GetProperty("duplicates").GetInt64()));
        var paths = await again.GetAsync("sources/log/paths");
        Assert.Equal((Many, Many / 4, 1), (paths.GetProperty("events").GetInt32(), paths.GetProperty("cases").GetInt32(), paths.GetProperty("variants").GetInt32()));
    }

    [Fact]
    public async Task A_cancelled_import_keeps_what_it_accepted_says_so_and_ends_for_good()
    {
        long accepted;
        await using (var evidence = await RunningEvidence.StartAsync(_folder, rowsPerSecond: Slowly))
        {
            accepted = await CancelAsync(evidence);
        }

        await using var quick = await RunningEvidence.StartAsync(_folder);
        var whole = await quick.ImportAsync("log", File(Many), Query);
        Assert.Equal((Many - accepted, accepted), (whole.GetProperty("accepted").GetInt64(), whole.GetProperty("duplicates").GetInt64()));
    }

    private static async Task<long> CancelAsync(RunningEvidence evidence)
    {
        await evidence.RegisterAsync("log");
        var id = await evidence.BeginImportAsync("log", File(Many), Query);
        await RunningAsync(evidence, id);

        var cancelled = await TurnAsync(evidence, id, "cancellation");
        var again = await TurnAsync(evidence, id, "cancellation");
        using var resumed = await evidence.Http.PostAsync($"sources/log/imports/{id}/resumption", null, Ct);
        using var paused = await evidence.Http.PostAsync($"sources/log/imports/{id}/pause", null, Ct);

        var accepted = cancelled.GetProperty("accepted").GetInt64();
        Assert.Equal("cancelled", cancelled.GetProperty("state").GetString());
        Assert.InRange(accepted, 1, Many - 1);
        Assert.Contains(cancelled.GetProperty("notes").EnumerateArray(), note => note.GetString()!.Contains($"The {accepted} accepted", StringComparison.Ordinal));
        Assert.Equal(accepted, again.GetProperty("accepted").GetInt64());
        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (resumed.StatusCode, paused.StatusCode));
        Assert.Contains("IMPORT_ENDED", await resumed.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(accepted, (await evidence.GetAsync("sources/log/paths")).GetProperty("events").GetInt64());
        Assert.False((await evidence.GetAsync("sources/log")).GetProperty("importing").GetBoolean());
        return accepted;
    }

    [Fact]
    public async Task An_import_that_is_paused_and_resumed_at_any_moment_reads_its_file_to_the_end()
    {
        const int tries = 20;
        const int rows = 100_000;
        await using var evidence = await RunningEvidence.StartAsync(_folder, rowsPerSecond: 40_000);
        await evidence.RegisterAsync("log");
        var id = await evidence.BeginImportAsync("log", File(rows), Query);
        await RunningAsync(evidence, id);

        // A batch takes about 50 ms with its wait: the pauses end before, in and after the moment at which the run learns of them.
        for (var i = 0; i < tries && await PausesAsync(evidence, id); i++)
        {
            await Task.Delay(i * 3, Ct);
            await TurnAsync(evidence, id, "resumption");
        }

        var done = await evidence.EndedAsync("log", id);
        Assert.Equal(("done", rows, 0L), (done.GetProperty("state").GetString(), done.GetProperty("accepted").GetInt64(), done.GetProperty("duplicates").GetInt64()));
    }

    [Fact]
    public async Task Imports_of_one_source_wait_for_each_other_and_a_paused_one_lets_the_next_pass()
    {
        string first, third;
        await using (var evidence = await RunningEvidence.StartAsync(_folder, rowsPerSecond: Slowly))
        {
            await evidence.RegisterAsync("log");
            first = await evidence.BeginImportAsync("log", File(Many), Query);
            var second = await evidence.BeginImportAsync("log", File(4_000, "d"), Query);
            third = await evidence.BeginImportAsync("log", File(4_000, "e"), Query);
            await TurnAsync(evidence, first, "pause");
            await TurnAsync(evidence, third, "cancellation");
            Assert.Equal("done", (await evidence.EndedAsync("log", second)).GetProperty("state").GetString());
        }

        await using var quick = await RunningEvidence.StartAsync(_folder);
        await TurnAsync(quick, first, "resumption");
        Assert.Equal(Many, (await quick.EndedAsync("log", first)).GetProperty("accepted").GetInt64());
        var kept = (await quick.EndedAsync("log", third)).GetProperty("accepted").GetInt64();
        var paths = await quick.GetAsync("sources/log/paths");
        Assert.Equal((Many + 4_000 + kept, 1), (paths.GetProperty("events").GetInt64(), paths.GetProperty("variants").GetInt32()));
    }

    [Fact]
    public async Task The_rpc_edge_pauses_resumes_cancels_and_the_watch_goes_on_to_the_end()
    {
        await using var evidence = await RunningEvidence.StartAsync(rowsPerSecond: Slowly);
        await evidence.RegisterAsync("log");
        var id = await evidence.BeginImportAsync("log", File(Many), Query);
        var client = new V1.Evidence.EvidenceClient(evidence.Channel);
        using var watch = client.WatchImport(new V1.WatchImportRequest { SourceKey = "log", ImportId = id }, evidence.Rpc(Role.Viewer), cancellationToken: Ct);

        var paused = await client.PauseImportAsync(new V1.PauseImportRequest { SourceKey = "log", ImportId = id }, evidence.Rpc(), cancellationToken: Ct);
        var resumed = await client.ResumeImportAsync(new V1.ResumeImportRequest { SourceKey = "log", ImportId = id }, evidence.Rpc(), cancellationToken: Ct);
        var cancelled = await client.CancelImportAsync(new V1.CancelImportRequest { SourceKey = "log", ImportId = id }, evidence.Rpc(), cancellationToken: Ct);
        var refused = await Assert.ThrowsAsync<RpcException>(async () =>
            await client.PauseImportAsync(new V1.PauseImportRequest { SourceKey = "log", ImportId = id }, evidence.Rpc(), cancellationToken: Ct));
        var viewer = await Assert.ThrowsAsync<RpcException>(async () =>
            await client.CancelImportAsync(new V1.CancelImportRequest { SourceKey = "log", ImportId = id }, evidence.Rpc(Role.Viewer), cancellationToken: Ct));

        Assert.Equal(V1.ImportPhase.Paused, paused.State.Phase);
        Assert.NotEqual(V1.ImportPhase.Paused, resumed.State.Phase);
        Assert.Equal(V1.ImportPhase.Cancelled, cancelled.State.Phase);
        Assert.Equal((StatusCode.Aborted, StatusCode.PermissionDenied), (refused.StatusCode, viewer.StatusCode));
        var last = V1.ImportPhase.Unspecified;
        await foreach (var told in watch.ResponseStream.ReadAllAsync(Ct))
        {
            last = told.State.Phase;
        }

        Assert.Equal(V1.ImportPhase.Cancelled, last);
    }

    private static async Task RunningAsync(RunningEvidence evidence, string id)
    {
        while ((await evidence.GetAsync($"sources/log/imports/{id}")).GetProperty("accepted").GetInt64() == 0)
        {
            await Task.Delay(2, Ct);
        }
    }

    // Not where it has ended, as it may on a machine that answers late.
    private static async Task<bool> PausesAsync(RunningEvidence evidence, string id)
    {
        using var answer = await evidence.Http.PostAsync($"sources/log/imports/{id}/pause", null, Ct);
        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.Conflict });
        return answer.StatusCode == HttpStatusCode.OK;
    }

    private static async Task<JsonElement> TurnAsync(RunningEvidence evidence, string id, string how)
    {
        using var answer = await evidence.Http.PostAsync($"sources/log/imports/{id}/{how}", null, Ct);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, text);
        return JsonDocument.Parse(text).RootElement;
    }
}
