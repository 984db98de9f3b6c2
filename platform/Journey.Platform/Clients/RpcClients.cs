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
        return services.AddSingleton(s => (TClient)Activator.CreateInstance(typeof(TClient), s.GetRequiredService<RpcChannels>().To(key))!);
    }
}
