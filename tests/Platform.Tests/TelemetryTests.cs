using Journey.Platform.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Platform.Tests;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Spans_metrics_and_logs_arrive_where_an_endpoint_is_set()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        var settings = new Dictionary<string, string?> { ["Telemetry:Endpoint"] = receiver.Address };
        long port;
        using (var telemetry = ProcessTelemetry.Start("journey-trial", new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), console: false))
        {
            await using var part = await TrialPart.StartAsync();
            port = part.Http.BaseAddress!.Port;
            using var read = await part.Http.GetAsync("/pages?limit=3");
            using var failed = await part.Http.GetAsync("/fail/Bug");
            Arrived(telemetry.Loggers.CreateLogger("Journey.Trial"));
            // The span of a request ends after its answer has left.
            await Task.Delay(200, TestContext.Current.CancellationToken);
            telemetry.Flush();
        }

        // Telemetry is the process's, and other tests run beside this one.
        var own = receiver.Spans.Where(s => s.Attributes.Any(a => a.Key == "server.port" && a.Value.Number == port)).ToList();
        var page = Assert.Single(own, s => s.Name == "GET /pages");
        Assert.Equal("/pages", page.Attributes.Single(a => a.Key == "http.route").Value.Text);
        Assert.Equal(200, page.Attributes.Single(a => a.Key == "http.response.status_code").Value.Number);
        Assert.Contains(own, s => s.Name == "GET /fail/{kind}");
        Assert.DoesNotContain(receiver.Spans, s => s.Attributes.Any(a => a.Key == "url.full" && a.Value.Text.StartsWith(receiver.Address, StringComparison.Ordinal)));
        Assert.True(receiver.BytesOf("metrics") > 0);
        Assert.True(receiver.BytesOf("logs") > 0);
    }

    [Fact]
    public void Without_an_endpoint_nothing_is_sent_and_logs_still_work()
    {
        using var telemetry = ProcessTelemetry.Start("journey-trial", new ConfigurationBuilder().Build(), console: false);

        Arrived(telemetry.Loggers.CreateLogger("Journey.Trial"));
        telemetry.Flush();

        Assert.NotNull(telemetry.Loggers);
    }

    static void Arrived(ILogger log) => log.Log(LogLevel.Information, new EventId(1), "arrived", null, (text, _) => text);
}
