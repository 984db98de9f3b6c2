using Journey.Evidence;
using Journey.Platform.Hosting;

return await PartProcess.RunAsync("evidence", args, EvidenceHost.Build);
