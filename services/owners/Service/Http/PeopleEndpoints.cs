using Journey.Owners.Owners;
using Journey.Owners.Registers;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Owners.Http;

internal static class PeopleEndpoints
{
    public static IEndpointRouteBuilder MapPeople(this IEndpointRouteBuilder routes)
    {
        var people = routes.MapGroup("/api/v1/units/{unit}/people").WithTags("People");

        people.MapGet("/", async (string unit, int? limit, string? cursor, PeopleRegister register, HttpContext http, CancellationToken ct) =>
        {
            var found = await register.ListAsync(http.Caller(), Paging.Read(limit, cursor), ct);
            return new PeopleList([.. found.Rows.Select(PersonView.Of)], http.Linked(found.Next));
        }).Needs(Role.Viewer).WithName("ListPeople");

        people.MapGet("/{id:guid}", async (string unit, Guid id, PeopleRegister register, HttpContext http, CancellationToken ct) =>
            PersonView.Of(await register.GetAsync(http.Caller(), id, ct)))
            .Needs(Role.Viewer).WithName("GetPerson");

        people.MapPost("/", async (string unit, NewPerson body, PeopleRegister register, HttpContext http, CancellationToken ct) =>
        {
            var person = await register.AddAsync(Command.From(http, body), body.Name, body.Team ?? "", ct);
            return Results.Created($"/api/v1/units/{unit}/people/{person.Id}", PersonView.Of(person));
        }).Needs(Role.Contributor).WithName("AddPerson").Produces<PersonView>(StatusCodes.Status201Created);

        people.MapGet("/me", async (string unit, InboxRegister register, HttpContext http, CancellationToken ct) => PersonView.Of(await register.MeAsync(http.Caller(), ct)))
            .Needs(Role.Viewer).WithName("GetMe");

        people.MapPost("/{id:guid}/identity", async (string unit, Guid id, NewIdentity body, InboxRegister register, HttpContext http, CancellationToken ct) =>
            IdentityView.Of(await register.IdentifyAsync(Command.From(http, body), id, body.Subject ?? "", body.Mail ?? "", body.Notice ?? Notice.Daily, ct)))
            .Needs(Role.Admin).WithName("IdentifyPerson");

        people.MapGet("/{id:guid}/ending", async (string unit, Guid id, DateOnly until, EndingRegister endings, HttpContext http, CancellationToken ct) =>
            EndingView.Of(await endings.PreviewAsync(http.Caller(), id, until, ct)))
            .Needs(Role.Viewer).WithName("PreviewEnding");

        people.MapPost("/{id:guid}/ending", async (string unit, Guid id, NewEnding body, EndingRegister endings, HttpContext http, CancellationToken ct) =>
            EndingView.Of(await endings.EndAsync(Command.From(http, body), id, body.Until, ct)))
            .Needs(Role.Admin).WithName("EndPerson");

        return routes;
    }
}
