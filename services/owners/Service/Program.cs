using Journey.Owners;
using Journey.Platform.Hosting;

return await PartProcess.RunAsync("owners", args, OwnersHost.Build);
