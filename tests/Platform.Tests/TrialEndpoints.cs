using Journey.Platform.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Platform.Tests;

sealed record Place(string Name, int Size, string? Note = null, IReadOnlyList<Place>? Parts = null, DateTimeOffset? Since = null, TimeSpan? Lasts = null);

static class TrialEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/fail/{kind}", IResult (string kind) => throw TrialErrors.Of(kind)).IsPublic();
        app.MapPost("/places", (Place place) => place).IsPublic();
        app.MapGet("/pages", (int limit) => limit).IsPublic();
        app.MapGet("/wait", async (int milliseconds, CancellationToken ct) =>
        {
            await Task.Delay(milliseconds, ct);
            return "waited";
        }).IsPublic();
        var unit = app.MapGroup("/api/v1/units/{unit}");
        unit.MapGet("/read", (HttpContext http) => http.Caller().Subject).Needs(Role.Viewer);
        unit.MapGet("/publish", (HttpContext http) => http.Caller().Subject).Needs(Role.Approver);
        app.MapGet("/organisation", (HttpContext http) => http.Caller().Subject).NeedsOrganisation();
        app.MapGet("/gateway", (HttpContext http) => http.Caller().Subject).NeedsGateway();
        app.MapGet("/me", (HttpContext http) => http.Caller().Subject).NeedsSignIn();
    }
}
