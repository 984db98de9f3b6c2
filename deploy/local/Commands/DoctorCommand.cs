using System.Globalization;
using Journey.Local.Hosting;

namespace Journey.Local.Commands;

/// <summary>Looks at what Journey needs on this machine and says what is missing, in words that help.</summary>
internal static class DoctorCommand
{
    const int OldestNode = 18;

    public static async Task<int> RunAsync(string[] words)
    {
        var arguments = Arguments.Parse(words, ["data"], []);
        var data = Path.GetFullPath(arguments.Find("data") ?? Home.DefaultData);
        var findings = new List<Finding> { await SdkAsync(), await NodeAsync(), await NpmAsync(), Data(data), Ports() };
        findings.AddRange(await Task.WhenAll(RunningHost.All().Select(HealthAsync)));
        foreach (var finding in findings)
        {
            Console.WriteLine($"{(finding.Good ? "ok     " : "problem")}  {finding.Text}");
        }

        return CommandLine.Exit(findings.All(finding => finding.Good));
    }

    static async Task<Finding> SdkAsync() => await Tool.VersionAsync("dotnet") is { } version
        ? new Finding(Major(version) >= 10, $".NET SDK {version}" + (Major(version) >= 10 ? "" : ": version 10 is needed"))
        : new Finding(false, "The .NET SDK is not on the PATH: version 10 is needed to build.");

    static async Task<Finding> NodeAsync() => await Tool.VersionAsync("node") is { } version
        ? new Finding(Major(version) >= OldestNode, $"Node.js {version}" + (Major(version) >= OldestNode ? "" : $": version {OldestNode} or newer is needed"))
        : new Finding(false, "Node.js is not on the PATH: npm fetches the portal's browser files.");

    static async Task<Finding> NpmAsync() => await Tool.VersionAsync("npm") is { } version
        ? new Finding(true, $"npm {version}")
        : new Finding(false, "npm is not on the PATH: it fetches the portal's browser files.");

    static Finding Data(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, Path.GetRandomFileName());
            File.WriteAllText(probe, "");
            File.Delete(probe);
            var room = new DriveInfo(folder).AvailableFreeSpace / 1_073_741_824.0;
            return new Finding(room > 1, string.Create(CultureInfo.InvariantCulture, $"Data folder {folder}: writable, {room:0.0} GB free{(room > 1 ? "" : "; that is little")}"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Finding(false, $"Data folder {folder}: {e.Message}");
        }
    }

    static Finding Ports()
    {
        var port = FreePort.Choose(null);
        return port == FreePort.Default
            ? new Finding(true, $"Ports {port} and {port + 1} are free")
            : new Finding(true, $"Ports {FreePort.Default} and {FreePort.Default + 1} are in use; ./journey up would take {(port == 0 ? "any free ones" : $"{port} and {port + 1}")}");
    }

    static async Task<Finding> HealthAsync(RunningHost host)
    {
        using var http = new HttpClient { BaseAddress = host.Address, Timeout = TimeSpan.FromSeconds(10) };
        try
        {
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return new Finding(answer.IsSuccessStatusCode, $"Host at {host.Address}, data in {host.DataPath}: {await answer.Content.ReadAsStringAsync()}");
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return new Finding(false, $"Host at {host.Address} (process {host.ProcessId}) does not answer: {e.Message}");
        }
    }

    static int Major(string version) =>
        int.TryParse(version.TrimStart('v').Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : 0;
}
