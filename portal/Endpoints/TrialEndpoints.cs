using Journey.Owners.V1;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Trials;
using Journey.Portal.Html;
using Journey.Portal.Models;
using Role = Journey.Platform.Identity.Role;

namespace Journey.Portal.Endpoints;

/// <summary>Tests of changes: registered before they begin, measured, judged; what was retired; and points held against the line.</summary>
internal static class TrialEndpoints
{
    const string One = "/units/{unit}/tests/{test}";

    public static void MapTrials(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/units/{unit}/maps/{id}/tests", List).Needs(Role.Viewer).Keep();
        pages.MapGet("/units/{unit}/fixes/{fix}/tests/new", Form).Needs(Role.Owner);
        pages.MapPost("/units/{unit}/fixes/{fix}/tests", Register).Needs(Role.Owner);
        pages.MapGet(One, Show).Needs(Role.Viewer).Keep();
        pages.MapPost(One + "/measurements", Measure).Needs(Role.Contributor);
        pages.MapPost(One + "/verdict", Judge).Needs(Role.Owner);
        pages.MapGet("/units/{unit}/tombstones", Tombstones).Needs(Role.Viewer).Keep();
    }

    static async Task<IResult> List(Parts parts, string id) => View.Page<TrialsPage, TrialsModel>(await parts.TrialsAsync(id));

    static async Task<IResult> Show(Parts parts, string test) => View.Page<TrialPage, TrialModel>(await parts.TrialAsync(test));

    static async Task<IResult> Tombstones(Parts parts, string? search)
    {
        var found = await parts.TryAsync("owners", o => parts.Owners.ListTombstonesAsync(new() { Search = search ?? "" }, o));
        return View.Page<TombstonesPage, TombstonesModel>(new(parts.Frame, found, search ?? ""));
    }

    // What is typed may come along in the address: then the form says how many are needed, and nothing is kept.
    static async Task<IResult> Form(Parts parts, HttpRequest request, string fix)
    {
        var typed = request.Query.Where(field => field.Value.ToString().Length > 0).ToDictionary(field => field.Key, field => field.Value.ToString().Trim(), StringComparer.Ordinal);
        return View.Page<NewTrialPage, NewTrialModel>(await parts.NewTrialAsync(fix) with { Typed = typed });
    }

    static async Task<IResult> Register(Parts parts, HttpContext http, string unit, string fix)
    {
        var typed = await Typed.ReadAsync(http.Request);
        var model = await parts.NewTrialAsync(fix);
        return await FormAnswers.DoAsync<NewTrialPage, NewTrialModel>(
            async () =>
            {
                var begun = await parts.Owners.StartTestAsync(new() { FixId = fix, Plan = TrialForms.Plan(typed, model.View) }, parts.Options);
                return Results.Extensions.SeeOther($"{Addresses.Test(unit, begun.Test.TestId)}?done=registered");
            },
            refusal => Task.FromResult(model with { Typed = typed, Wrong = refusal.All }));
    }

    static Task<IResult> Measure(Parts parts, HttpContext http, string unit, string test) => DoAsync(parts, http, unit, test, "measured", async typed =>
    {
        var known = (await parts.Owners.GetTestAsync(new() { TestId = test }, parts.Options)).Test;
        await parts.Owners.RecordMeasurementAsync(new() { TestId = test, Measurement = TrialForms.Measurement(typed, known), FromLog = typed.ContainsKey("fromLog") }, parts.Options);
    });

    static Task<IResult> Judge(Parts parts, HttpContext http, string unit, string test) => DoAsync(parts, http, unit, test, "judged", async typed =>
    {
        var order = new RecordVerdictRequest { TestId = test, Verdict = typed.Choice<Verdict>("verdict"), Because = typed.Or("because"), Seen = typed.Number("seen") };
        await parts.Owners.RecordVerdictAsync(order, parts.Options);
    });

    static async Task<IResult> DoAsync(Parts parts, HttpContext http, string unit, string test, string done, Func<Dictionary<string, string>, Task> change)
    {
        var typed = await Typed.ReadAsync(http.Request);
        return await FormAnswers.DoAsync<TrialPage, TrialModel>(
            async () =>
            {
                await change(typed);
                return Results.Extensions.SeeOther($"{Addresses.Test(unit, test)}?done={done}");
            },
            async refusal => await parts.TrialAsync(test) with { WrongAt = done, Wrong = refusal.All, Typed = typed });
    }
}
