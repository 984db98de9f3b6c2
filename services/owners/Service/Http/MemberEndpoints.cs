using Journey.Owners.Owners;
using Journey.Owners.Registers;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Owners.Http;

internal static class MemberEndpoints
{
    public static IEndpointRouteBuilder MapMembers(this IEndpointRouteBuilder routes)
    {
        var members = routes.MapGroup("/api/v1/units/{unit}/members").WithTags("Members").Needs(Role.Admin);

        members.MapGet("/", async (string unit, int? limit, string? cursor, MemberRegister register, HttpContext http, CancellationToken ct) =>
        {
            var found = Paging.Read(limit, cursor).Cut(await register.ListAsync(http.Caller(), ct), member => member.Subject);
            return new MemberList([.. found.Rows.Select(MemberView.Of)], http.Linked(found.Next));
        }).WithName("ListMembers");

        members.MapPost("/", async (string unit, MemberRole body, MemberRegister register, HttpContext http, CancellationToken ct) =>
            MemberView.Of(await register.SetAsync(Command.From(http, body), body.Subject, body.Name ?? "", RoleNames.Parse(body.Role), ct)))
            .WithName("SetMember");

        return routes;
    }
}
