using System.Text.Json.Nodes;
using Journey.Local.Api;
using Journey.Local.Hosting;

namespace Journey.Local.Commands;

/// <summary>Shows the messages that failed for good, sends them again, or discards one.</summary>
internal static class MessagesCommand
{
    static readonly string[] Parts = ["maps", "evidence", "owners"];

    public static async Task<int> RunAsync(string[] words)
    {
        var arguments = Arguments.Parse(words, ["part", "port"], []);
        var parts = arguments.Find("part") is not { } part ? Parts
            : Parts.Contains(part) ? [part]
            : throw new UsageException($"--part takes one of {string.Join(", ", Parts)}, not '{part}'.");
        Func<LocalApi, Task<bool>> run = arguments.Rest switch
        {
            [] or ["list"] => api => ListAsync(api, parts),
            ["replay"] => api => ReplayAllAsync(api, parts),
            ["replay", var id] => api => DoAsync(api, parts, Id(id), "replay", "Sent again"),
            ["discard", var id] => api => DoAsync(api, parts, Id(id), "removal", "Discarded"),
            ["discard"] => throw new UsageException("Say which message: ./journey messages discard ID"),
            _ => throw new UsageException("./journey messages [list|replay|discard] [ID] [--part P]"),
        };
        using var api = LocalApi.Connect(RunningHost.Find(arguments.Port()));
        return CommandLine.Exit(await run(api));
    }

    static async Task<bool> ListAsync(LocalApi api, IReadOnlyList<string> parts)
    {
        var shown = 0;
        var all = 0;
        foreach (var part in parts)
        {
            var told = await api.GetAsync($"{Address(part)}?limit=200", CancellationToken.None);
            all += told!["queues"]!.AsArray().Sum(queue => (int)queue!["parked"]!);
            foreach (var message in told["messages"]!.AsArray())
            {
                shown++;
                Console.WriteLine(string.Join("  ", Line(part, message!).Where(word => word.Length > 0)));
                Console.WriteLine($"    {(string?)message!["reason"]}");
            }
        }

        Console.WriteLine(all == 0 ? "No message is parked." : $"{all} parked{(shown < all ? $", the oldest {shown} shown" : "")}.");
        return true;
    }

    static IEnumerable<string> Line(string part, JsonNode message) =>
    [
        (string)message["id"]!, $"{part}/{(string?)message["queue"]}", (string?)message["type"] ?? "", (string?)(message["parked"] ?? message["written"]) ?? "",
        (int?)message["attempts"] is > 0 and var attempts ? $"{attempts} attempts" : "", (string?)message["unitId"] is { } unit ? $"unit {unit}" : ""
    ];

    static async Task<bool> ReplayAllAsync(LocalApi api, IReadOnlyList<string> parts)
    {
        var sent = 0;
        foreach (var part in parts)
        {
            sent += (int)(await api.PostAsync($"{Address(part)}/replay", new { }, CancellationToken.None))!["messages"]!;
        }

        Console.WriteLine($"{sent} sent again.");
        return true;
    }

    // An id says nothing of its part: each is asked until one has it.
    static async Task<bool> DoAsync(LocalApi api, IReadOnlyList<string> parts, Guid id, string what, string done)
    {
        foreach (var part in parts)
        {
            try
            {
                await api.PostAsync($"{Address(part)}/{id}/{what}", new { }, CancellationToken.None);
                Console.WriteLine($"{done}: {id} of {part}.");
                return true;
            }
            catch (ApiProblemException e) when (e.Reason == "PARKED_MESSAGE_NOT_FOUND" && part != parts[^1])
            {
                continue;
            }
        }

        return false;
    }

    static Guid Id(string text) => Guid.TryParse(text, out var id) ? id : throw new UsageException($"'{text}' is not the id of a message.");

    static string Address(string part) => $"/api/v1/parts/{part}/parked-messages";
}
