using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Journey.Caching;

/// <summary>Adds what parts keep of what they made.</summary>
public static class CachingHost
{
    private const long OwnMemory = 64 << 20;

    /// <summary>Registers <see cref="SharedMemory"/> on the server that the section <c>Redis</c> names, or on none.</summary>
    /// <exception cref="InvalidOperationException">The settings cannot be used.</exception>
    public static IServiceCollection AddSharedMemory(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection("Redis").Get<RedisOptions>() ?? new();
        return options.Patience > TimeSpan.Zero && options.Rest >= TimeSpan.FromMilliseconds(500)
            ? services.AddSingleton(s => new SharedMemory(options, s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<SharedMemory>>()))
            : throw new InvalidOperationException("Redis:Patience must be above 0 and Redis:Rest at least 0.5 s.");
    }

    /// <summary>Registers <see cref="KeptBytes"/> in at most 64 MB of the process and in the shared memory, which must be registered too.</summary>
    public static IServiceCollection AddKeptBytes(this IServiceCollection services) =>
        services.AddSingleton(s => new KeptBytes(s.GetRequiredService<SharedMemory>(), new MemoryCache(new MemoryCacheOptions { SizeLimit = OwnMemory })));
}
