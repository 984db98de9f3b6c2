using Journey.Owners.Owners;
using Journey.Owners.Registers;
using Journey.Owners.Sending;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Owners.Http;

internal static class WebhookEndpoints
{
    public static IEndpointRouteBuilder MapWebhooks(this IEndpointRouteBuilder routes)
    {
        var webhooks = routes.MapGroup("/api/v1/units/{unit}/webhooks").WithTags("Webhooks");

        webhooks.MapPost("/", async (string unit, NewWebhook body, WebhookRegister register, HttpContext http, CancellationToken ct) =>
        {
            var webhook = await register.CreateAsync(Command.From(http, body), body.Url, body.Events ?? [], ct);
            return Results.Created($"/api/v1/units/{unit}/webhooks/{webhook.Id}", WebhookView.Of(webhook) with { Secret = register.SecretOf(webhook) });
        }).Needs(Role.Admin).WithName("CreateWebhook").Produces<WebhookView>(StatusCodes.Status201Created);

        webhooks.MapGet("/", async (string unit, int? limit, string? cursor, WebhookRegister register, HttpContext http, CancellationToken ct) =>
        {
            var found = await register.ListAsync(http.Caller(), Paging.Read(limit, cursor), ct);
            return new WebhookList([.. found.Rows.Select(WebhookView.Of)], http.Linked(found.Next));
        }).Needs(Role.Admin).WithName("ListWebhooks");

        webhooks.MapGet("/{id:guid}", async (string unit, Guid id, WebhookRegister register, HttpContext http, CancellationToken ct) => WebhookView.Of(await register.GetAsync(http.Caller(), id, ct)))
            .Needs(Role.Admin).WithName("GetWebhook");

        webhooks.MapPost("/{id:guid}/state", async (string unit, Guid id, NewWebhookState body, WebhookRegister register, HttpContext http, CancellationToken ct) =>
            WebhookView.Of(await register.SwitchAsync(Command.From(http, body), id, body.Active, ct)))
            .Needs(Role.Admin).WithName("SwitchWebhook");

        webhooks.MapPost("/{id:guid}/removal", async (string unit, Guid id, WebhookRegister register, HttpContext http, CancellationToken ct) =>
            WebhookView.Of(await register.RemoveAsync(Command.From(http, id), id, ct)))
            .Needs(Role.Admin).WithName("RemoveWebhook");

        webhooks.MapPost("/{id:guid}/secrets", async (string unit, Guid id, NewSecret body, WebhookRegister register, HttpContext http, CancellationToken ct) =>
        {
            var webhook = await register.RenewSecretAsync(Command.From(http, body), id, body.Hours ?? NewSecret.UsualHours, ct);
            return Results.Created($"/api/v1/units/{unit}/webhooks/{id}", WebhookView.Of(webhook) with { Secret = register.SecretOf(webhook) });
        }).Needs(Role.Admin).WithName("RenewWebhookSecret").Produces<WebhookView>(StatusCodes.Status201Created);

        MapDeliveries(webhooks);
        return routes;
    }

    static void MapDeliveries(RouteGroupBuilder webhooks)
    {
        webhooks.MapGet("/{id:guid}/deliveries", async (string unit, Guid id, string? state, int? limit, string? cursor, WebhookRegister register, HttpContext http, CancellationToken ct) =>
        {
            var found = await register.DeliveriesAsync(http.Caller(), id, State(state), Paging.Read(limit, cursor), ct);
            return new DeliveryList([.. found.Rows.Select(DeliveryView.Of)], http.Linked(found.Next));
        }).Needs(Role.Admin).WithName("ListDeliveries");

        webhooks.MapPost("/{id:guid}/deliveries/{delivery:guid}/replay", async (string unit, Guid id, Guid delivery, WebhookRegister register, HttpContext http, CancellationToken ct) =>
            DeliveryView.Of(await register.SendAgainAsync(Command.From(http, delivery), id, delivery, ct)))
            .Needs(Role.Admin).WithName("ReplayDelivery");
    }

    static ParcelState? State(string? sent)
    {
        var violations = new Violations();
        var reads = Enum.TryParse<ParcelState>(sent, ignoreCase: true, out var state) && sent!.All(char.IsAsciiLetterLower);
        violations.Require(sent is null || reads, "state", "One of waiting, delivered, failed.");
        violations.ThrowIfAny();
        return sent is null ? null : state;
    }
}
