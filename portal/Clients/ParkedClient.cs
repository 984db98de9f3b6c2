using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Portal.Models;

namespace Journey.Portal.Clients;

/// <summary>The operator's door, which is the same at every service, asked on the caller's behalf.</summary>
internal sealed class ParkedClient(PartCalls calls)
{
    public static IReadOnlyList<string> Parts => ["maps", "evidence", "owners"];

    /// <exception cref="JourneyException">The part does not answer, or refuses.</exception>
    public Task<ParkedPart> ListAsync(Caller caller, string part, CancellationToken ct) => calls.GetAsync<ParkedPart>(caller, part, Address(part, "?limit=100"), ct);

    /// <summary>One message or all of a part; false where that one is not parked any more.</summary>
    /// <exception cref="JourneyException">The part does not answer, or refuses.</exception>
    public Task<bool> ReplayAsync(Caller caller, string part, Guid? message, CancellationToken ct) =>
        PostAsync(caller, part, message is { } one ? $"/{one}/replay" : "/replay", ct);

    /// <summary>False where it is not parked any more.</summary>
    /// <exception cref="JourneyException">The part does not answer, or refuses.</exception>
    public Task<bool> DiscardAsync(Caller caller, string part, Guid message, CancellationToken ct) => PostAsync(caller, part, $"/{message}/removal", ct);

    async Task<bool> PostAsync(Caller caller, string part, string what, CancellationToken ct)
    {
        try
        {
            using var answer = await calls.SendAsync(caller, HttpMethod.Post, part, Address(part, what), null, ct);
            return true;
        }
        catch (JourneyException e) when (e.Kind == ErrorKind.NotFound)
        {
            return false;
        }
    }

    static string Address(string part, string what) => $"/api/v1/parts/{part}/parked-messages{what}";
}
