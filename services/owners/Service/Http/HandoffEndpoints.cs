using Journey.Owners.Registers;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Owners.Http;

internal static class HandoffEndpoints
{
    public static IEndpointRouteBuilder MapHandoffs(this IEndpointRouteBuilder routes)
    {
        var handoffs = routes.MapGroup("/api/v1/units/{unit}/maps/{id:guid}/handoff-agreements").WithTags("Handoffs");

        handoffs.MapGet("/", async (string unit, Guid id, OwnershipReader reader, HttpContext http, CancellationToken ct) =>
            HandoffList.Of(await reader.ReadAsync(http.Caller(), id, ct)))
            .Needs(Role.Viewer).WithName("ListHandoffAgreements");

        handoffs.MapPost("/{handoff}/confirmations", async (
            string unit, Guid id, string handoff, NewConfirmation body, HandoffRegister register, HttpContext http, CancellationToken ct) =>
            HandoffView.Of(await register.ConfirmAsync(Command.From(http, body), id, handoff, body.Side, body.Terms?.ToTerms(), ct)))
            .Needs(Role.Owner).WithName("ConfirmHandoff");

        handoffs.MapPost("/{handoff}/dismissal", async (
            string unit, Guid id, string handoff, NewDismissal body, HandoffRegister register, HttpContext http, CancellationToken ct) =>
            HandoffView.Of(await register.DismissAsync(http.Caller(), id, handoff, body.Because, ct)))
            .Needs(Role.Owner).WithName("DismissHandoff");

        return routes;
    }
}
