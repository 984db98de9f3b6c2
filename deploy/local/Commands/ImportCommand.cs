using Journey.Local.Api;
using Journey.Local.Hosting;

namespace Journey.Local.Commands;

/// <summary>Sends a file of evidence to the local host and watches its import.</summary>
internal static class ImportCommand
{
    static readonly string[] Columns =
    [
        "case", "activity", "time", "customer", "id", "channel", "segment", "actor", "reason", "score", "scale", "text", "outcome",
        "recordedTime", "start", "delimiter", "timeFormat", "zone", "objectType", "lifecycle"
    ];

    public static async Task<int> RunAsync(string[] words)
    {
        var arguments = Arguments.Parse(words, ["unit", "source", "port", "format", "name", "origin", "tier", "method", .. Columns], []);
        var (unit, source) = (arguments.Need("unit"), arguments.Need("source"));
        var file = EvidenceFile.Open(arguments.Rest, arguments.Find("format"));
        var progress = new Progress();
        var host = RunningHost.Find(arguments.Port());
        var person = Units.PersonFor("contributor");
        using (var admin = LocalApi.Connect(host))
        {
            await Units.AdmitAsync(admin, unit, person, CancellationToken.None);
        }

        using var api = LocalApi.Connect(host, person);
        await Units.AwaitAccessAsync(api, unit, CancellationToken.None);
        var import = new FileImport(api, $"/api/v1/units/{Uri.EscapeDataString(unit)}/sources", source, progress);
        await import.RegisterAsync(arguments, CancellationToken.None);
        var asked = Columns.Select(name => (Name: name, Value: arguments.Find(name))).Append((Name: "format", Value: file.Format)).Where(option => option.Value is not null).ToList();
        var options = await new FilePreview(api, import.Address, progress).CompleteAsync(file, asked, CancellationToken.None);
        var state = await import.SendAsync(file, options, CancellationToken.None);
        return CommandLine.Exit(ImportReport.Tell(state, progress));
    }
}
