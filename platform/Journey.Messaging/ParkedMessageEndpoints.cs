using Journey.Messaging.Parking;
using Journey.Messaging.Transports;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Journey.Messaging;

/// <summary>The operator's door to the parked messages of a part. Messages of all units are among them, so it is the organisation's.</summary>
public static class ParkedMessageEndpoints
{
    private const int Usual = 50;
    private const int Most = 200;

    /// <summary>Maps <c>/api/v1/parts/PART/parked-messages</c>.</summary>
    /// <param name="routes">The part's endpoints.</param>
    /// <param name="part">Name of the part.</param>
    public static IEndpointRouteBuilder MapParkedMessages(this IEndpointRouteBuilder routes, string part)
    {
        ArgumentException.ThrowIfNullOrEmpty(part);
        var of = $"Of{char.ToUpperInvariant(part[0])}{part[1..]}";
        var parked = routes.MapGroup($"/api/v1/parts/{part}/parked-messages").WithTags("Operations").NeedsOrganisation();
        parked.MapGet("", (int? limit, ParkedMessages messages, CancellationToken ct) => ListAsync(part, limit, messages, ct))
            .WithName("ListParkedMessages" + of).Produces<ParkedList>();
        parked.MapGet("/{id:guid}", FindAsync).WithName("GetParkedMessage" + of).Produces<ParkedMessage>();
        parked.MapPost("/replay", ReplayAllAsync).WithName("ReplayParkedMessages" + of).Produces<ParkedOutcome>();
        parked.MapPost("/{id:guid}/replay", ReplayAsync).WithName("ReplayParkedMessage" + of).Produces<ParkedOutcome>();
        parked.MapPost("/{id:guid}/removal", DiscardAsync).WithName("DiscardParkedMessage" + of).Produces<ParkedOutcome>();
        return routes;
    }

    private static async Task<IResult> ListAsync(string part, int? limit, ParkedMessages messages, CancellationToken ct)
    {
        var violations = new Violations();
        violations.Require(limit is null or (>= 1 and <= Most), "limit", $"It is 1 to {Most}.");
        violations.ThrowIfAny();
        return await TellAsync(async () =>
        {
            var counts = await messages.CountAsync(ct);
            var listed = counts.Values.Any(count => count > 0) ? await messages.ListAsync(limit ?? Usual, ct) : [];
            return new ParkedList(part, [.. counts.Select(place => new ParkedQueue(place.Key, place.Value))], listed);
        });
    }

    private static Task<IResult> FindAsync(Guid id, ParkedMessages messages, CancellationToken ct) =>
        TellAsync(async () => await messages.FindAsync(id, ct) ?? throw new ParkedMessageNotFound());

    private static Task<IResult> ReplayAllAsync(HttpContext http, ParkedMessages messages, CancellationToken ct) =>
        TellAsync(async () => new ParkedOutcome(await messages.ReplayAsync(null, http.Caller().Subject, ct)));

    private static Task<IResult> ReplayAsync(Guid id, HttpContext http, ParkedMessages messages, CancellationToken ct) =>
        TellAsync(async () => await messages.ReplayAsync(id, http.Caller().Subject, ct) is > 0 and var sent ? new ParkedOutcome(sent) : throw new ParkedMessageNotFound());

    private static Task<IResult> DiscardAsync(Guid id, HttpContext http, ParkedMessages messages, CancellationToken ct) =>
        TellAsync(async () => await messages.DiscardAsync(id, http.Caller().Subject, ct) ? new ParkedOutcome(1) : throw new ParkedMessageNotFound());

    private static async Task<IResult> TellAsync<T>(Func<Task<T>> answer)
    {
        try
        {
            return Results.Ok(await answer());
        }
        catch (TransportUnavailableException)
        {
            throw new BrokerUnavailable();
        }
    }
}
