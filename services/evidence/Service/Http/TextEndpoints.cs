using Journey.Evidence.Claims;
using Journey.Evidence.Texts;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Journey.Evidence.Http;

internal static class TextEndpoints
{
    public static void MapTexts(this RouteGroupBuilder unit)
    {
        unit.MapGet("/text-reviews", List).Needs(Role.Owner).WithName("ListTextReviews").WithTags("texts")
            .Produces<Listed<TextReview>>().ProducesProblem(400).ProducesProblem(404);
        unit.MapPost("/text-reviews/{id}", Decide).Needs(Role.Owner).WithName("ReviewText").WithTags("texts")
            .Produces<TextReview>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
    }

    private static async Task<IResult> List(HttpContext http, TextVerbs texts, CancellationToken ct)
    {
        var options = new Options(http.Request.Query);
        var (source, state) = (options.Given("source"), options.Given("state") ?? "pending");
        var (limit, cursor) = (options.Number("limit"), options.Given("cursor"));
        var known = Enum.TryParse<TextState>(state, ignoreCase: true, out var asked) && char.IsLetter(state[0]);
        options.Require(known, "state", "It must be pending, accepted or withheld.");
        options.Done();
        return Results.Ok(await texts.ListAsync(http.Caller(), source, asked, limit, cursor, ct));
    }

    private static async Task<IResult> Decide(string id, [FromBody] TextDecision body, HttpContext http, TextVerbs texts, CancellationToken ct)
    {
        var state = body.Decision switch { "accept" => TextState.Accepted, "withhold" => TextState.Withheld, _ => TextState.Pending };
        return Results.Ok(await texts.DecideAsync(Command.From(http, body), id, state, body.Text, ct));
    }
}
