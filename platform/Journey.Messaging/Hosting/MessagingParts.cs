using Journey.Messaging.Receiving;
using Journey.Messaging.Transports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Journey.Messaging.Hosting;

/// <summary>What services and listeners have in common.</summary>
internal static class MessagingParts
{
    public static void AddCommon(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ICrashPoints, NoCrashPoints>();
        services.TryAddSingleton(builder.Configuration.GetSection("Messaging").Get<MessagingOptions>() ?? new MessagingOptions());
        if (services.Any(service => service.ServiceType == typeof(MessagingHealth)))
            return;

        services.AddSingleton<MessagingHealth>();
        services.AddHealthChecks().AddCheck<MessagingHealth>("messaging", tags: ["ready"]);
    }

    public static Subscriber CreateSubscriber(
        IServiceProvider provider, Subscription subscription, Func<Delivery, CancellationToken, Task<Verdict>> receive, MessagingState state)
    {
        var transport = provider.GetRequiredService<IEventTransport>();
        return CreateSubscriber(provider, subscription.Queue, ct => transport.SubscribeAsync(subscription, receive, ct), state);
    }

    public static Subscriber CreateSubscriber(
        IServiceProvider provider, string queue, Func<CancellationToken, Task<IAsyncDisposable>> subscribe, MessagingState state) => new(
            queue,
            subscribe,
            state,
            provider.GetRequiredService<MessagingOptions>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>().CreateLogger<Subscriber>());
}
