using Journey.Messaging.Transports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Journey.Messaging.Rabbit;

/// <summary>Chooses the transport over RabbitMQ.</summary>
public static class RabbitMessaging
{
    /// <summary>Registers a transport that this container owns, with its readiness check <c>broker</c>.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configuration">Holds the section <c>RabbitMq</c>, see <see cref="RabbitOptions"/>.</param>
    /// <param name="adjust">Last word on the settings, for what the code knows better than its operator.</param>
    /// <exception cref="InvalidOperationException">The settings cannot be used; tells everything that is wrong with them.</exception>
    public static IServiceCollection AddRabbitTransport(
        this IServiceCollection services, IConfiguration configuration, Func<RabbitOptions, RabbitOptions>? adjust = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var read = configuration.GetSection("RabbitMq").Get<RabbitOptions>() ?? new RabbitOptions();
        var options = adjust is null ? read : adjust(read);
        var problems = options.Problems().ToList();
        if (problems.Count > 0)
            throw new InvalidOperationException(string.Join("; ", problems));

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<RabbitTransport>();
        services.AddSingleton<IEventTransport>(provider => provider.GetRequiredService<RabbitTransport>());
        services.AddHealthChecks().AddCheck<RabbitHealth>("broker", tags: ["ready"]);
        return services;
    }
}
