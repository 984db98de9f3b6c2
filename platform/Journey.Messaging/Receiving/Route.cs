using Journey.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Journey.Messaging.Receiving;

/// <summary>One handler of one type of event.</summary>
/// <param name="Type">Name of the event.</param>
/// <param name="Handler">Name under which the inbox remembers it.</param>
/// <param name="Read">Reads the body; throws where it is another shape.</param>
/// <param name="Handle">Runs the handler.</param>
internal sealed record Route<TDb>(
    string Type, string Handler, Func<Envelope, object> Read, Func<IServiceProvider, TDb, object, EventContext, CancellationToken, Task> Handle)
    where TDb : JourneyDb
{
    public static Route<TDb> For<TEvent, THandler>()
        where TEvent : IEvent
        where THandler : class, IEventHandler<TDb, TEvent> => new(
            TEvent.Type,
            typeof(THandler).Name,
            envelope => EventJson.Read<TEvent>(envelope.Body),
            (services, db, e, context, ct) => services.GetRequiredService<THandler>().Handle(db, (TEvent)e, context, ct));
}
