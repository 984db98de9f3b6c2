using Journey.Messaging;
using Journey.Messaging.Rabbit;
using Journey.Owners;
using Journey.Owners.Contracts.Events;
using Journey.Platform.Hosting;

return await PartProcess.RunAsync("owners", args, OwnersHost.Build, (services, settings) => services.AddRabbitTransport(settings, rabbit => rabbit with
{
    Consumers = Consumers.All,
    // Read by systems outside, or by gateways that may be away (docs/events.md).
    Unheard = [AccessChanged.Type, OwnerAssigned.Type, OwnerLapsed.Type, HandoffOrphaned.Type, FixPlanned.Type, SprintGatePassed.Type, SprintClosed.Type, ReviewDue.Type],
}));
