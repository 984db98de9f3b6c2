using Journey.Platform.Hosting;
using Journey.Portal;

return await PartProcess.RunAsync("portal", args, PortalHost.Build);
