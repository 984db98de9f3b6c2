using Journey.Evidence.Figures;
using Journey.Platform.Identity;

namespace Journey.Evidence.Http;

/// <summary>The pseudonymous cases behind figures. Single cases are not for viewers.</summary>
internal static class CaseEndpoints
{
    public static void MapCases(this RouteGroupBuilder unit)
    {
        foreach (var (kind, name) in new[] { ("sources", "Source"), ("logs", "Log") })
        {
            unit.MapGet($"/{kind}/{{key}}/cases", List).Needs(Role.Contributor).WithName($"List{name}Cases").WithTags("cases")
                .Produces<CasesView>().ProducesProblem(400).ProducesProblem(404);
            unit.MapGet($"/{kind}/{{key}}/cases/{{case}}", Walk).Needs(Role.Contributor).WithName($"Get{name}Case").WithTags("cases")
                .Produces<WalkedCaseView>().ProducesProblem(400).ProducesProblem(404);
        }
    }

    private static async Task<IResult> List(string key, HttpContext http, CaseVerbs cases, CancellationToken ct)
    {
        var options = new Options(http.Request.Query);
        var asked = new CasesAsked(
            options.Given("activity"), Texts(options, "edge"), Texts(options, "variant"), options.Given("reason"), options.Number("limit"), options.Given("cursor"));
        var query = FigureOptions.Query(options);
        options.Done();
        var (told, page, _) = await cases.ListAsync(http.Caller(), key, asked, query, ct);
        return Results.Ok(new CasesView(page!.Cases, http.Linked(page.Next), told.Basis, told.Revision, told.AsOf, WindowView.Of(told.Asked), told.Partial ? true : null));
    }

    private static async Task<IResult> Walk(string key, string @case, HttpContext http, CaseVerbs cases, CancellationToken ct)
    {
        var options = new Options(http.Request.Query);
        var query = FigureOptions.Query(options);
        options.Done();
        var (told, walked, _) = await cases.WalkAsync(http.Caller(), key, @case, query, ct);
        return Results.Ok(new WalkedCaseView(walked!.Case, walked.Steps, told.Basis, told.Revision, told.AsOf, WindowView.Of(told.Asked), told.Partial ? true : null));
    }

    private static List<string> Texts(Options options, string name) => [.. options.Texts(name).Where(text => text.Length > 0)];
}
