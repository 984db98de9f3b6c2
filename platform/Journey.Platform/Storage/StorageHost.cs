using Journey.Platform.Storage.Idempotency;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Journey.Platform.Storage;

/// <summary>Adds a service's store.</summary>
public static class StorageHost
{
    /// <summary>Adds <see cref="UnitOfWork{TDb}"/> on the store that the section <c>Database</c> names, its migration at start and its health check.</summary>
    public static IHostApplicationBuilder AddStorage<TDb>(this IHostApplicationBuilder builder) where TDb : JourneyDb
    {
        var services = builder.Services;
        services.AddSingleton(s => new Contexts<TDb>(s, StorageOptions.From(builder.Configuration), s.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton(s => new UnitOfWork<TDb>(
            s.GetRequiredService<Contexts<TDb>>(), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<UnitOfWork<TDb>>>()));
        services.AddSingleton<Migrator<TDb>>().AddSingleton<IStoreMigration>(s => s.GetRequiredService<Migrator<TDb>>()).AddHostedService(s => s.GetRequiredService<Migrator<TDb>>());
        services.AddHostedService<IdempotencySweeper<TDb>>();
        services.AddHealthChecks().AddCheck<StoreHealth<TDb>>("store");
        return builder;
    }
}
