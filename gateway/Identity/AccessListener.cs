using Journey.Messaging;
using Journey.Owners.Contracts.Events;

namespace Journey.Gateway.Identity;

/// <summary>Forgets what was known of a subject in a unit when owners says that it has changed.</summary>
internal static class AccessListener
{
    public static void AddAccessListener(this WebApplicationBuilder builder) =>
        builder.AddListener("gateway", listener => listener.On<AccessChanged>((services, e, _, _) =>
        {
            services.GetRequiredService<UnitAccess>().Forget(e.Subject, e.UnitKey);
            return Task.CompletedTask;
        }));
}
