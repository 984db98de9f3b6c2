using Journey.Messaging.Hosting;
using Journey.Messaging.Transports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Journey.Messaging.Listening;

/// <summary>Runs the reactions of a part without a store. A failure is logged and the message is gone: the effect must be one that can be missed.</summary>
internal sealed class Listener(ILookup<string, Reaction> reactions, IServiceScopeFactory scopes, ILogger logger)
{
    public async Task<Verdict> ReceiveAsync(Delivery delivery, CancellationToken ct)
    {
        try
        {
            if (!Envelope.TryRead(delivery.Message.Bytes, out var envelope, out var reason))
                throw new UnusableEventException(reason);

            await using var scope = scopes.CreateAsyncScope();
            foreach (var reaction in reactions[envelope.Type])
                await reaction.React(scope.ServiceProvider, envelope, ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            logger.ListenerFailed(delivery.Message.Id, delivery.Message.Type, e);
        }

        return new Verdict.Handled();
    }
}
