using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Journey.Platform.Clients;

/// <summary>Adds the generated clients of other parts.</summary>
public static class RpcClients
{
    /// <summary>Adds a client; its address is read from the configuration key when it is first needed.</summary>
    public static IServiceCollection AddRpcClient<TClient>(this IServiceCollection services, string key)
        where TClient : ClientBase<TClient>
    {
        services.TryAddSingleton<RpcChannels>();
        return services.AddSingleton(s => Make<TClient>(s, key));
    }

    /// <summary>Adds clients of a service that several parts have; each is known by its configuration key.</summary>
    public static IServiceCollection AddRpcClients<TClient>(this IServiceCollection services, params IReadOnlyList<string> keys)
        where TClient : ClientBase<TClient>
    {
        services.TryAddSingleton<RpcChannels>();
        foreach (var key in keys)
        {
            services.AddKeyedSingleton(key, (s, _) => Make<TClient>(s, key));
        }

        return services;
    }

    private static TClient Make<TClient>(IServiceProvider services, string key) where TClient : ClientBase<TClient> =>
        (TClient)Activator.CreateInstance(typeof(TClient), services.GetRequiredService<RpcChannels>().To(key))!;
}
