using Journey.Messaging;
using Journey.Messaging.InMemory;
using Journey.Testing;
using Messaging.Tests.Towns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Messaging.Tests;

public sealed class ListenerTests
{
    [Fact]
    public async Task A_part_without_a_store_hears_events_and_survives_a_failing_reaction()
    {
        var ct = TestContext.Current.CancellationToken;
        var heard = new List<(string Text, Guid Unit, long Version)>();
        await using var carrier = new InMemoryTransport(new InMemoryOptions(), TimeProvider.System);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton<Journey.Messaging.Transports.IEventTransport>(carrier);
        builder.Services.AddLogging(logging => logging.ClearProviders());
        builder.AddListener("gateway", listener => listener.On<Noted>((_, e, context, _) =>
        {
            if (e.Text == "bad")
                throw new InvalidOperationException("The reaction fails.");

            lock (heard)
                heard.Add((e.Text, context.UnitId, context.Version));
            return Task.CompletedTask;
        }));
        using var host = builder.Build();
        await host.StartAsync(ct);
        var health = host.Services.GetRequiredService<HealthCheckService>();
        await Eventually.HoldsAsync(async () => (await health.CheckHealthAsync(ct)).Status == HealthStatus.Healthy, () => "a ready listener");

        foreach (var (text, version) in new[] { ("bad", 1L), ("good", 2L) })
        {
            var context = new EventContext(Country.Unit, Guid.CreateVersion7(), "a", version, DateTimeOffset.UnixEpoch);
            var envelope = Envelope.For(new Noted(text, version), context, null);
            await carrier.PublishAsync(new(envelope.Id, envelope.Type, envelope.ToBytes()), ct);
        }

        await Eventually.HoldsAsync(
            () =>
            {
                lock (heard)
                    return heard.Count == 1;
            },
            "the second event");
        Assert.Equal(("good", Country.Unit, 2L), heard[0]);
        await host.StopAsync(ct);
    }
}
