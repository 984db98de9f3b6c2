using Journey.Messaging.Hosting;
using Journey.Messaging.Listening;
using Journey.Messaging.Transports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Journey.Messaging;

/// <summary>Lets a part without a store hear what happens. An <see cref="IEventTransport"/> must be registered, or the part does not start.</summary>
public static class ListenerHost
{
    /// <summary>
    /// Reacts to events in a part without a store. Each instance has a queue of its own that ends with it; what happens while it is away
    /// is not told later.
    /// </summary>
    /// <param name="builder">The part.</param>
    /// <param name="name">Name of the part.</param>
    /// <param name="reactions">Names the events and what is done.</param>
    public static IHostApplicationBuilder AddListener(this IHostApplicationBuilder builder, string name, Action<ListenerBuilder> reactions)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(reactions);
        var listening = new ListenerBuilder();
        reactions(listening);

        builder.AddCommon();
        var state = new MessagingState();
        builder.Services.AddSingleton(state);
        builder.Services.AddSingleton<IHostedService>(provider =>
        {
            var logger = provider.GetRequiredService<ILoggerFactory>().CreateLogger<Listener>();
            var listener = new Listener(listening.Reactions, provider.GetRequiredService<IServiceScopeFactory>(), logger);
            var subscription = new Subscription(name, [.. listening.Reactions.Select(reaction => reaction.Key)], Durable: false);
            return MessagingParts.CreateSubscriber(provider, subscription, listener.ReceiveAsync, state);
        });
        return builder;
    }
}
