using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Journey.Running;

namespace Interop.Tests;

/// <summary>The public gRPC door, used by a client in another language that knows the .proto files and nothing else.</summary>
public sealed class GrpcJsTests(JourneyFixture journey) : IClassFixture<JourneyFixture>
{
    const string Unit = "interop";

    [Fact]
    public async Task A_client_not_written_here_makes_a_map_streams_evidence_and_reads_the_grade()
    {
        await MakeUnitAsync();

        var told = await WalkAsync();

        Assert.Equal(1, (int)told["version"]!);
        Assert.Equal("結合テスト: from quote to contract", (string)told["title"]!);
        Assert.Equal("IMPORT_PHASE_DONE", (string)told["phase"]!);
        Assert.Equal(400, (int)told["accepted"]!);
        Assert.Equal((400, 200), ((int)told["events"]!, (int)told["cases"]!));
        // One fresh S source of 200 cases weighs about .9 * 200/300, less its age: B, never better.
        Assert.Equal("B", (string)told["grade"]!);
        Assert.Equal((string)told["grade"]!, (string)told["citedGrade"]!);
        AssertRefused(told["stale"]!, grpcStatus: 10);
        AssertRefused(told["anonymous"]!, grpcStatus: 16);
        AssertRefused(told["elsewhere"]!, grpcStatus: 5);
    }

    static void AssertRefused(JsonNode refusal, int grpcStatus) => Assert.Equal(grpcStatus, (int)refusal["code"]!);

    async Task MakeUnitAsync()
    {
        using var api = journey.Api(journey.Token("founder", organisation: true));
        using var made = await api.PostAsJsonAsync("/api/v1/units", new { key = Unit, name = "Interop" });
        made.EnsureSuccessStatusCode();
        using var admitted = await api.PostAsJsonAsync($"/api/v1/units/{Unit}/members", new { subject = "robot", role = "contributor" });
        admitted.EnsureSuccessStatusCode();
    }

    async Task<JsonNode> WalkAsync()
    {
        var client = RepositoryRoot.Of("tests", "Interop", "client");
        using var node = Process.Start(new ProcessStartInfo("node",
            [Path.Combine(client, "walk.mjs"), journey.Host.Grpc.Authority, journey.Token("robot"), Unit, RepositoryRoot.Of("services")])
        {
            WorkingDirectory = client,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = node.StandardOutput.ReadToEndAsync();
        var problems = node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromMinutes(1)).Token);
        Assert.True(node.ExitCode == 0, await problems);
        return JsonNode.Parse(await output)!;
    }
}
