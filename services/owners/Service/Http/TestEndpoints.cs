using Journey.Owners.Owners;
using Journey.Owners.Registers;
using Journey.Owners.Trials;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Owners.Http;

internal static class TestEndpoints
{
    public static IEndpointRouteBuilder MapTests(this IEndpointRouteBuilder routes)
    {
        var unit = routes.MapGroup("/api/v1/units/{unit}").WithTags("Tests");

        unit.MapPost("/fixes/{id:guid}/test", async (string unit, Guid id, NewTest body, TrialRegister register, HttpContext http, CancellationToken ct) =>
        {
            var trial = await register.StartAsync(Command.From(http, body), id, body.ToPlan(), ct);
            return Results.Created($"/api/v1/units/{unit}/tests/{trial.Id}", TestView.Of(trial));
        }).Needs(Role.Owner).WithName("StartTest").Produces<TestView>(StatusCodes.Status201Created);

        unit.MapPost("/tests/{id:guid}/measurements", async (
            string unit, Guid id, NewMeasurement body, TrialRegister register, TimeProvider time, HttpContext http, CancellationToken ct) =>
            TestView.Of(await (body.FromLog == true
                ? register.TakeAsync(Command.From(http, body), id, body.ToMeasurement(time.GetUtcNow()), ct)
                : register.MeasureAsync(Command.From(http, body), id, body.ToMeasurement(time.GetUtcNow()), ct))))
            .Needs(Role.Contributor).WithName("RecordMeasurement");

        unit.MapPost("/tests/{id:guid}/verdict", async (string unit, Guid id, NewVerdict body, TrialRegister register, HttpContext http, CancellationToken ct) =>
            TestView.Of(await register.DecideAsync(Command.From(http, body), id, body.ToOrder(), ct)))
            .Needs(Role.Owner).WithName("RecordVerdict");

        MapReads(unit);
        return routes;
    }

    static void MapReads(RouteGroupBuilder unit)
    {
        unit.MapGet("/tests/{id:guid}", async (string unit, Guid id, TrialRegister register, HttpContext http, CancellationToken ct) =>
            TestView.Of(await register.GetAsync(http.Caller(), id, ct)))
            .Needs(Role.Viewer).WithName("GetTest");

        unit.MapGet("/tests", (string unit, Guid? map, string? state, int? limit, string? cursor, TrialRegister register, HttpContext http, CancellationToken ct) =>
            ListAsync(TrialFilter.Read(map, state), limit, cursor, register, http, ct))
            .Needs(Role.Viewer).WithName("ListTests");

        unit.MapGet("/fixes/{id:guid}/tests", (string unit, Guid id, int? limit, string? cursor, TrialRegister register, HttpContext http, CancellationToken ct) =>
            ListAsync(new TrialFilter(id, null, null), limit, cursor, register, http, ct))
            .Needs(Role.Viewer).WithName("ListTestsOfFix");

        unit.MapGet("/tombstones", async (string unit, string? search, int? limit, string? cursor, TrialRegister register, HttpContext http, CancellationToken ct) =>
        {
            var found = await register.TombstonesAsync(http.Caller(), search ?? "", Paging.Read(limit, cursor), ct);
            return new TombstoneList([.. found.Rows.Select(TombstoneView.Of)], http.Linked(found.Next));
        }).Needs(Role.Viewer).WithName("ListTombstones");
    }

    static async Task<TestList> ListAsync(TrialFilter filter, int? limit, string? cursor, TrialRegister register, HttpContext http, CancellationToken ct)
    {
        var found = await register.ListAsync(http.Caller(), filter, Paging.Read(limit, cursor), ct);
        return new TestList([.. found.Rows.Select(TestView.Of)], http.Linked(found.Next));
    }
}
