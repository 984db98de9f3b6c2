using System.Diagnostics;
using System.Net.Http.Json;
using Journey.Running;

namespace Journeys.Tests;

/// <summary>A client of the public API that was not written with the product: it imports public data sets and compares every figure with what others computed.</summary>
public sealed class AcceptTests(JourneyFixture journey, ITestOutputHelper output) : IClassFixture<JourneyFixture>
{
    const string Unit = "accept";

    static readonly string Client = RepositoryRoot.Of("..", "shared", "tools", "accept");

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_figure_of_the_public_data_sets_is_the_one_that_others_computed()
    {
        Assert.SkipUnless(File.Exists(Client), "The client of public data sets is not here (../shared/tools/accept).");
        using var api = journey.Api(journey.Token("founder", organisation: true));
        using var made = await api.PostAsJsonAsync("/api/v1/units", new { key = Unit, name = "Accept", timeZone = "UTC" }, Ct);
        Assert.True(made.IsSuccessStatusCode, await made.Content.ReadAsStringAsync(Ct));

        using var client = Process.Start(new ProcessStartInfo("python3", [Client, journey.Host.Address.ToString(), journey.Token("founder", organisation: true), Unit])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var told = client.StandardOutput.ReadToEndAsync(Ct);
        var problems = client.StandardError.ReadToEndAsync(Ct);
        await client.WaitForExitAsync(Ct);

        output.WriteLine(await told);
        Assert.True(client.ExitCode == 0, await told + await problems);
    }
}
