using Journey.Gateway;
using Journey.Messaging.Rabbit;
using Journey.Platform.Hosting;

return await PartProcess.RunAsync("gateway", args, GatewayHost.Build, (services, settings) => services.AddRabbitTransport(settings));
