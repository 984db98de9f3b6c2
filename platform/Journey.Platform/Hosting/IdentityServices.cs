using Journey.Platform.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Journey.Platform.Hosting;

/// <summary>Adds what verifies and makes internal tokens; <c>AddRpc</c> does so by itself.</summary>
public static class IdentityServices
{
    /// <summary>Adds <see cref="SigningKeys"/> (from <c>Identity:KeysPath</c>), <see cref="TokenVerifier"/> and <see cref="TokenMint"/>.</summary>
    public static IServiceCollection AddIdentity(this IServiceCollection services)
    {
        services.AddSingleton(s => new SigningKeys(
            s.GetRequiredService<IConfiguration>()["Identity:KeysPath"] ?? throw new InvalidOperationException("Identity:KeysPath is not set."),
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILogger<SigningKeys>>()));
        services.AddSingleton<TokenVerifier>();
        services.AddSingleton<TokenMint>();
        return services;
    }
}
