using Journey.Messaging.Hosting;
using Journey.Messaging.Receiving;
using Journey.Messaging.Transports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Journey.Messaging;

/// <summary>Opens a part to systems outside that send over the transport.</summary>
public static class InletHost
{
    /// <summary>
    /// Receives what comes in by an inlet, and shows its dead letters to operators beside those of the part. Where nobody outside can reach
    /// the transport, nothing is opened. The part is ready without it: who sends waits at the broker.
    /// </summary>
    /// <param name="builder">The part, with its messaging.</param>
    /// <param name="inlet">The door.</param>
    /// <param name="receiver">Makes what judges each delivery; a call that throws counts as a consumer that died.</param>
    public static IHostApplicationBuilder AddInlet(
        this IHostApplicationBuilder builder, Inlet inlet, Func<IServiceProvider, Func<Delivery, CancellationToken, Task<Verdict>>> receiver)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(inlet);
        ArgumentNullException.ThrowIfNull(receiver);
        builder.AddCommon();
        builder.Services.AddSingleton(inlet);
        builder.Services.AddSingleton<IHostedService>(provider =>
        {
            if (provider.GetRequiredService<IEventTransport>() is not ITakesFromOutside door)
                return new ClosedInlet();

            var receive = receiver(provider);
            return MessagingParts.CreateSubscriber(provider, inlet.Queue, ct => door.TakeInAsync(inlet, receive, ct), new MessagingState());
        });
        return builder;
    }
}
