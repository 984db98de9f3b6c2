using Journey.Messaging.Hosting;
using Journey.Messaging.Transports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Journey.Messaging.Parking;

/// <summary>Joins the places in which a part's messages are parked.</summary>
internal static class ParkingHost
{
    public static void AddParking(this IServiceCollection services, string queue, MessagingState state)
    {
        services.AddSingleton(provider =>
        {
            var places = provider.GetServices<IParkingPlace>().ToList();
            // A transport that keeps no dead letters refuses them for good, and then their sender parks them.
            if (provider.GetRequiredService<IEventTransport>() is IKeepsDeadLetters keeper)
            {
                var queues = provider.GetServices<Inlet>().Select(inlet => inlet.Queue).Prepend(queue);
                places.AddRange(queues.Select(name => new DeadLetterPlace(name, keeper)));
            }

            return new ParkedMessages(places, state, provider.GetRequiredService<ILoggerFactory>().CreateLogger<ParkedMessages>());
        });
        services.AddHostedService<ParkedWatch>();
    }
}
