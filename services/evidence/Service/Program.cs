using Journey.Evidence;
using Journey.Evidence.Contracts.Events;
using Journey.Messaging;
using Journey.Messaging.Rabbit;
using Journey.Platform.Hosting;

return await PartProcess.RunAsync("evidence", args, EvidenceHost.Build, (services, settings) => services.AddRabbitTransport(settings, rabbit => rabbit with
{
    Consumers = Consumers.All,
    // Read by systems outside (docs/events.md).
    Unheard = [EvidenceReceived.Type, EvidenceQuarantined.Type, ClaimContested.Type, DriftDetected.Type, WindowClosed.Type],
}));
