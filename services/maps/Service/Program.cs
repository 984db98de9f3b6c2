using Journey.Maps;
using Journey.Platform.Hosting;

return await PartProcess.RunAsync("maps", args, MapsHost.Build);
