using Journey.Portal.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Portal.Tests;

/// <summary>The door of owners to webhooks: it keeps what it is told, and refuses an address that is not https.</summary>
internal static class FakeWebhooks
{
    const string Door = "/api/v1/units/{unit}/webhooks";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Door, (FakeStore store) => new { webhooks = store.Webhooks });
        app.MapGet(Door + "/{id:guid}", (Guid id, FakeStore store) => store.Webhooks.FirstOrDefault(webhook => webhook.Id == id) is { } found ? Results.Ok(found) : Missing());
        app.MapPost(Door, (Told told, FakeStore store) => told.Url.StartsWith("https:", StringComparison.Ordinal) ? Results.Ok(Add(store, told)) : Refused());
        app.MapPost(Door + "/{id:guid}/state", (Guid id, Switched to, FakeStore store) => Results.Ok(store.Webhooks[store.Webhooks.FindIndex(webhook => webhook.Id == id)] = store.Webhooks.Single(webhook => webhook.Id == id) with { Active = to.Active }));
        app.MapPost(Door + "/{id:guid}/removal", (Guid id, FakeStore store) =>
        {
            var removed = store.Webhooks.Single(webhook => webhook.Id == id);
            store.Webhooks.Remove(removed);
            return removed;
        });
        app.MapGet(Door + "/{id:guid}/deliveries", (string? state, FakeStore store) => new DeliveryList([.. store.Deliveries.Where(delivery => state is null || delivery.State == state)], null));
        app.MapPost(Door + "/{id:guid}/deliveries/{delivery:guid}/replay", (Guid delivery, FakeStore store) =>
        {
            store.Asked.Enqueue($"replay {delivery}");
            return store.Deliveries.Single(known => known.Id == delivery);
        });
    }

    static Webhook Add(FakeStore store, Told told)
    {
        var made = new Webhook(Guid.CreateVersion7(), told.Url, told.Events, true, null, null, "Aiko Tanaka", Samples.Day);
        store.Webhooks.Add(made);
        return made with { Secret = "whsec_told-once" };
    }

    static IResult Refused() => Results.Json(
        new { reason = "REQUEST_INVALID", detail = "The request has fields that do not hold.", errors = new[] { new { field = "url", detail = "https." } } }, contentType: "application/problem+json", statusCode: 400);

    static IResult Missing() => Results.Json(new { reason = "WEBHOOK_NOT_FOUND", detail = "There is no such webhook in the unit." }, contentType: "application/problem+json", statusCode: 404);

    sealed record Told(string Url, IReadOnlyList<string> Events);

    sealed record Switched(bool Active);
}
