using Journey.Owners.Owners;
using Journey.Owners.Registers;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Owners.Http;

internal static class InboxEndpoints
{
    public static IEndpointRouteBuilder MapInbox(this IEndpointRouteBuilder routes)
    {
        var inbox = routes.MapGroup("/api/v1/units/{unit}/inbox").WithTags("Inbox");

        inbox.MapGet("/", async (string unit, Guid? person, bool? all, int? limit, string? cursor, InboxRegister register, HttpContext http, CancellationToken ct) =>
        {
            var (whose, found) = await register.ReadAsync(http.Caller(), person, all ?? false, Paging.Read(limit, cursor), ct);
            return new InboxView(whose.Id, whose.Name, [.. found.Rows.Select(InboxItemView.Of)], http.Linked(found.Next));
        }).Needs(Role.Viewer).WithName("GetInbox");

        inbox.MapPost("/marks", async (string unit, NewMarks body, InboxRegister register, HttpContext http, CancellationToken ct) =>
            new MarkedView(await register.MarkAsync(Command.From(http, body), body.ToOrder(), ct)))
            .Needs(Role.Viewer).WithName("MarkInbox");

        routes.MapGet("/api/v1/units/{unit}/maps/{id:guid}/awaited-evidence", async (string unit, Guid id, InboxRegister register, HttpContext http, CancellationToken ct) =>
            new AwaitedList([.. (await register.AwaitedAsync(http.Caller(), id, ct)).Select(AwaitedView.Of)]))
            .Needs(Role.Viewer).WithTags("Inbox").WithName("ListAwaitedEvidence");

        return routes;
    }
}
