using Journey.Messaging.Receiving;
using Journey.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Journey.Messaging;

/// <summary>Which events a service handles.</summary>
/// <typeparam name="TDb">Store of the service.</typeparam>
public sealed class MessagingBuilder<TDb> where TDb : JourneyDb
{
    private readonly IServiceCollection _services;
    private readonly List<Route<TDb>> _routes = [];

    internal MessagingBuilder(IServiceCollection services) => _services = services;

    internal ILookup<string, Route<TDb>> Routes => _routes.ToLookup(route => route.Type, StringComparer.Ordinal);

    /// <summary>Handles a type of event. Several handlers of one type each run in a transaction of their own.</summary>
    /// <typeparam name="TEvent">The event's record.</typeparam>
    /// <typeparam name="THandler">The handler; made for each message, its name is part of the inbox key.</typeparam>
    public MessagingBuilder<TDb> Handle<TEvent, THandler>()
        where TEvent : IEvent
        where THandler : class, IEventHandler<TDb, TEvent>
    {
        _services.TryAddScoped<THandler>();
        _routes.Add(Route<TDb>.For<TEvent, THandler>());
        return this;
    }
}
