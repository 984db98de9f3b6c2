using Journey.Messaging.Hosting;
using Journey.Messaging.Parking;
using Journey.Messaging.Receiving;
using Journey.Messaging.Sending;
using Journey.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Journey.Messaging;

/// <summary>Joins a part to the events. An <see cref="Transports.IEventTransport"/> must be registered, or the part does not start.</summary>
public static class MessagingHost
{
    /// <summary>
    /// Sends what <see cref="Outbox.Emit"/> writes and handles the events of others. The tables come by <c>modelBuilder.AddMessaging()</c>
    /// and <c>migrationBuilder.CreateMessaging()</c>. Call it after the storage has been added.
    /// </summary>
    /// <typeparam name="TDb">Store of the service.</typeparam>
    /// <param name="builder">The part.</param>
    /// <param name="name">Name of the service and of its queue.</param>
    /// <param name="handlers">Names the events that the service handles.</param>
    public static IHostApplicationBuilder AddMessaging<TDb>(
        this IHostApplicationBuilder builder, string name, Action<MessagingBuilder<TDb>> handlers) where TDb : JourneyDb
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(handlers);
        var services = builder.Services;
        var messaging = new MessagingBuilder<TDb>(services);
        handlers(messaging);

        builder.AddCommon();
        var state = new MessagingState();
        services.AddSingleton(state);
        services.AddSingleton(_ => new MessagingTelemetry(new ConsumerName(name), state));
        services.AddSingleton<RelaySignal>();
        services.AddSingleton<OutboxStore<TDb>>();
        services.AddSingleton<ShardLeases<TDb>>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<Consumer<TDb>>(provider, state, new ConsumerName(name), messaging.Routes));
        services.AddSingleton<IParkingPlace>(provider =>
            new OutboxPlace<TDb>(provider.GetRequiredService<UnitOfWork<TDb>>(), provider.GetRequiredService<RelaySignal>()));
        services.AddParking(name, state);
        services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<Relay<TDb>>(provider, state));
        services.AddSingleton<IHostedService, Forgetting<TDb>>();
        services.AddSingleton<IHostedService>(provider =>
        {
            var consumer = provider.GetRequiredService<Consumer<TDb>>();
            return MessagingParts.CreateSubscriber(provider, consumer.Subscription, consumer.ReceiveAsync, state);
        });
        return builder;
    }
}
