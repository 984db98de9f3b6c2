using Journey.Messaging.Transports;
using Microsoft.Extensions.DependencyInjection;

namespace Journey.Messaging.InMemory;

/// <summary>Chooses the in-memory transport.</summary>
public static class InMemoryMessaging
{
    /// <summary>Registers an in-memory transport that this container owns. Parts of one process share one by registering its instance instead.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="options">Settings; the defaults where null.</param>
    public static IServiceCollection AddInMemoryTransport(this IServiceCollection services, InMemoryOptions? options = null) =>
        services.AddSingleton<IEventTransport>(provider =>
            new InMemoryTransport(options ?? new InMemoryOptions(), provider.GetRequiredService<TimeProvider>()));
}
