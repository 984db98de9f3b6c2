using Journey.Local.Api;
using Journey.Local.Hosting;

namespace Journey.Local.Commands;

/// <summary>Prints a bearer token for a role in a unit, alone on standard output.</summary>
internal static class TokenCommand
{
    public static async Task<int> RunAsync(string[] words)
    {
        var arguments = Arguments.Parse(words, ["unit", "role", "port"], []);
        var (unit, person) = (arguments.Need("unit"), Units.PersonFor(arguments.Need("role")));
        var host = RunningHost.Find(arguments.Port());
        using var api = LocalApi.Connect(host);
        await Units.AdmitAsync(api, unit, person, CancellationToken.None);
        using var theirs = LocalApi.Connect(host, person);
        await Units.AwaitAccessAsync(theirs, unit, CancellationToken.None);
        Console.WriteLine(api.Token(person));
        return CommandLine.Exit(good: true);
    }
}
