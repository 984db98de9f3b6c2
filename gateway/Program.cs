using Journey.Gateway;
using Journey.Platform.Hosting;

return await PartProcess.RunAsync("gateway", args, GatewayHost.Build);
