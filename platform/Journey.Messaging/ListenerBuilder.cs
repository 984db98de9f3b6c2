using Journey.Messaging.Listening;

namespace Journey.Messaging;

/// <summary>What a part without a store does when something happens.</summary>
public sealed class ListenerBuilder
{
    private readonly List<Reaction> _reactions = [];

    internal ListenerBuilder()
    {
    }

    internal ILookup<string, Reaction> Reactions => _reactions.ToLookup(reaction => reaction.Type, StringComparer.Ordinal);

    /// <summary>Reacts to a type of event. A message may come twice, late or never, so the effect is one that can be repeated and missed.</summary>
    /// <typeparam name="TEvent">The event's record.</typeparam>
    /// <param name="react">The reaction; the services are those of a scope of its own.</param>
    public ListenerBuilder On<TEvent>(Func<IServiceProvider, TEvent, EventContext, CancellationToken, Task> react) where TEvent : IEvent
    {
        ArgumentNullException.ThrowIfNull(react);
        _reactions.Add(new Reaction(
            TEvent.Type,
            (services, envelope, ct) => react(services, EventJson.Read<TEvent>(envelope.Body), envelope.Context, ct)));
        return this;
    }
}
