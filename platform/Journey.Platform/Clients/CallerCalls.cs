using Grpc.Core;
using Journey.Platform.Identity;

namespace Journey.Platform.Clients;

/// <summary>Calls another part on the caller's behalf.</summary>
public static class CallerCalls
{
    /// <summary>Options that carry the caller's token, and a deadline of their own if one is given.</summary>
    public static CallOptions Call(this Caller caller, CancellationToken ct, TimeSpan? deadline = null) => As("Bearer " + caller.Token, ct, deadline);

    /// <summary>Options that carry the <c>Authorization</c> of a request as it is, and a deadline of their own if one is given.</summary>
    public static CallOptions As(string authorization, CancellationToken ct, TimeSpan? deadline = null) => new(
        new Metadata { { "authorization", authorization } },
        deadline is { } limit ? In(limit) : null,
        ct);

    // Deadlines are counted by the real clock on both sides, whatever clock the parts were given.
    internal static DateTime In(TimeSpan limit) => TimeProvider.System.GetUtcNow().UtcDateTime + limit;
}
