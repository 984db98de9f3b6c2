using Journey.Messaging.Rabbit;
using Journey.Messaging.Transports;
using Journey.Testing.Messaging;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Messaging.Tests.Rabbit;

/// <summary>How the transport comes into a host, and what the host says while there is no broker.</summary>
public sealed class RabbitMessagingTests
{
    // A port of the loopback interface that nothing listens on.
    private const string Nowhere = "amqp://127.0.0.1:9";

    [Fact]
    public async Task It_is_configured_by_its_section_and_the_code_has_the_last_word()
    {
        await using var provider = Provide(new() { ["Address"] = Nowhere, ["Consumers:0"] = "owners", ["Capacity"] = "7" }, read => read with { DeliveryLimit = 3 });

        var options = provider.GetRequiredService<RabbitOptions>();

        Assert.Equal(["owners"], options.Consumers);
        Assert.Equal((7, 3, 512), (options.Capacity, options.DeliveryLimit, options.Window));
        Assert.IsType<RabbitTransport>(provider.GetRequiredService<IEventTransport>());
    }

    [Fact]
    public void Everything_that_is_wrong_with_the_settings_is_told_at_once()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Provide(new() { ["Address"] = "http://127.0.0.1", ["Window"] = "0", ["Capacity"] = "0" }));

        Assert.All(["Address", "Window", "Capacity"], name => Assert.Contains(name, refused.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_broker_a_part_is_ready_and_says_so_and_publishing_is_unavailable()
    {
        await using var provider = Provide(new() { ["Address"] = Nowhere });

        var report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HealthStatus.Degraded, report.Entries["broker"].Status);
        await Assert.ThrowsAsync<TransportUnavailableException>(() => provider.GetRequiredService<IEventTransport>()
            .PublishAsync(Inspection.Create("journey.test.noted.v1", "x"), TestContext.Current.CancellationToken));
    }

    private static ServiceProvider Provide(Dictionary<string, string?> settings, Func<RabbitOptions, RabbitOptions>? adjust = null)
    {
        var section = settings.ToDictionary(setting => $"RabbitMq:{setting.Key}", setting => setting.Value);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(section).Build();
        return new ServiceCollection().AddLogging().AddRabbitTransport(configuration, adjust).BuildServiceProvider();
    }
}
