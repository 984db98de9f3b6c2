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
        using var api = LocalApi.Connect(host);
        var made = await api.PostAsync("/sign-in/links", new { }, CancellationToken.None);
        Console.WriteLine(new Uri(host.Address, (string)made!["address"]!));
        return CommandLine.Exit(good: true);
    }
}
