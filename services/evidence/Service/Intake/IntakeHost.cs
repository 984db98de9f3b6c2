using Journey.Messaging;
using Journey.Messaging.Transports;

namespace Journey.Evidence.Intake;

/// <summary>Opens the part to systems that send evidence over the broker.</summary>
internal static class IntakeHost
{
    public static void AddEventIntake(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(IntakeSenders.Read(builder.Configuration.GetSection("Intake")));
        builder.Services.AddSingleton<IntakeTelemetry>();
        builder.Services.AddSingleton<EventIntake>();
        builder.AddInlet(new Inlet("journey.intake", "journey.evidence.intake"), provider => provider.GetRequiredService<EventIntake>().ReceiveAsync);
    }
}
