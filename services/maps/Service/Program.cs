using Journey.Maps;
using Journey.Messaging;
using Journey.Messaging.Rabbit;
using Journey.Platform.Hosting;

return await PartProcess.RunAsync(
    "maps", args, MapsHost.Build, (services, settings) => services.AddRabbitTransport(settings, rabbit => rabbit with { Consumers = Consumers.All }));
