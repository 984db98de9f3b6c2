using Journey.Evidence.Comparison;
using Journey.Platform.Identity;

namespace Journey.Evidence.Http;

/// <summary>Two segments of a log held against each other.</summary>
internal static class SegmentComparisonEndpoints
{
    public static void MapSegmentComparison(this RouteGroupBuilder unit)
    {
        About(unit.MapGet("/sources/{key}/segment-comparison", OfLog), "CompareSourceSegments");
        About(unit.MapGet("/logs/{key}/segment-comparison", OfLog), "CompareLogSegments");
        About(unit.MapGet("/maps/{id}/segment-comparison", OfMap), "CompareMapSegments");
    }

    private static void About(RouteHandlerBuilder endpoint, string name) => endpoint
        .Needs(Role.Viewer).WithName(name).WithTags("figures").Produces<SegmentComparisonView>().ProducesProblem(400).ProducesProblem(404);

    private static Task<IResult> OfLog(string key, HttpContext http, SegmentVerbs segments, CancellationToken ct)
    {
        var options = new Options(http.Request.Query);
        Guid? map = options.Given("map") is { } id ? MapAddress.Id(id) : null;
        return CompareAsync(options, key, map, http.Caller(), segments, ct);
    }

    private static Task<IResult> OfMap(string id, HttpContext http, SegmentVerbs segments, CancellationToken ct)
    {
        var options = new Options(http.Request.Query);
        return CompareAsync(options, options.Given("log"), MapAddress.Id(id), http.Caller(), segments, ct);
    }

    private static async Task<IResult> CompareAsync(Options options, string? log, Guid? map, Caller caller, SegmentVerbs segments, CancellationToken ct)
    {
        var query = new SegmentQuery(log, options.Text("first"), options.Text("second"), map);
        options.Done();
        return Results.Ok(SegmentComparisonView.Of(await segments.CompareAsync(caller, query, ct)));
    }
}
