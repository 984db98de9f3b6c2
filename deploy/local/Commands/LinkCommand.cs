using Journey.Local.Api;
using Journey.Local.Hosting;

namespace Journey.Local.Commands;

/// <summary>Prints a new link to sign in with.</summary>
internal static class LinkCommand
{
    public static async Task<int> RunAsync(string[] words)
    {
        var arguments = Arguments.Parse(words, ["port"], []);
        var host = RunningHost.Find(arguments.Port());
        Console.WriteLine(await IssueAsync(host, CancellationToken.None));
        return CommandLine.Exit(good: true);
    }

    /// <summary>A link that is good for one sign-in.</summary>
    public static async Task<Uri> IssueAsync(RunningHost host, CancellationToken ct)
    {
        using var api = LocalApi.Connect(host);
        var made = await api.PostAsync("/sign-in/links", new { }, ct);
        return new Uri(host.Address, (string)made!["address"]!);
    }
}
