using System.Globalization;
using Journey.Owners.V1;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Fixes;
using Journey.Portal.Html;
using Journey.Portal.Models;
using static Journey.Portal.Text.Words;
using Role = Journey.Platform.Identity.Role;

namespace Journey.Portal.Endpoints;

/// <summary>Fixes: what is done about pain points, by whom, until when, and what shows that it worked.</summary>
internal static class FixEndpoints
{
    public static void MapFixes(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/units/{unit}/fixes", List).Needs(Role.Viewer).Keep();
        pages.MapGet("/units/{unit}/fixes/{fix}", Show).Needs(Role.Viewer).Keep();
        pages.MapPost("/units/{unit}/fixes/{fix}/state", Move).Needs(Role.Owner);
        pages.MapGet("/units/{unit}/maps/{id}/candidates/{candidate}/plan", Form).Needs(Role.Owner);
        pages.MapPost("/units/{unit}/maps/{id}/candidates/{candidate}/plan", Plan).Needs(Role.Owner);
    }

    static async Task<IResult> List(Parts parts, string? state, string? owner)
    {
        var fixes = (await parts.TryAsync("owners", o => parts.Owners.ListFixesAsync(new(), o)))?.Fixes;
        return View.Page<FixesPage, FixesModel>(new(parts.Frame, fixes, state ?? "", owner ?? ""));
    }

    static async Task<IResult> Show(Parts parts, string fix)
    {
        var found = await parts.Owners.GetFixAsync(new() { FixId = fix }, parts.Options);
        var line = parts.TryAsync("owners", o => parts.Owners.GetLineAsync(new() { FixId = fix }, o));
        var tests = (await parts.TryAsync("owners", o => parts.Owners.ListTestsAsync(new() { FixId = fix }, o)))?.Tests;
        var told = (await line)?.Line;
        return View.Page<FixPage, FixModel>(new(parts.Frame, found.Fix, tests, told));
    }

    static async Task<IResult> Move(Parts parts, HttpContext http, string unit, string fix)
    {
        var typed = await Typed.ReadAsync(http.Request);
        await parts.Owners.MoveFixAsync(new() { FixId = fix, State = typed.Choice<FixState>("state") }, parts.Options);
        return Results.Extensions.SeeOther($"{Addresses.Fix(unit, fix)}?done=fix");
    }

    static async Task<IResult> Form(Parts parts, string id, string candidate) => View.Page<FixPlanPage, FixPlanModel>(await ModelAsync(parts, id, candidate));

    static async Task<IResult> Plan(Parts parts, HttpContext http, string unit, string id, string candidate)
    {
        var typed = await Typed.ReadAsync(http.Request);
        return await FormAnswers.DoAsync<FixPlanPage, FixPlanModel>(
            async () =>
            {
                var planned = await parts.Owners.PlanFixAsync(Read(typed, id, candidate), parts.Options);
                return Results.Extensions.SeeOther($"{Addresses.Fix(unit, planned.Fix.FixId)}?done=planned");
            },
            async refusal => await ModelAsync(parts, id, candidate) with { Typed = typed, Wrong = refusal.All });
    }

    static PlanFixRequest Read(Dictionary<string, string> typed, string id, string candidate)
    {
        var violations = new Violations();
        var metric = new FixMetric { Name = typed.Or("metric"), Scope = typed.Choice<MetricScope>("scope"), Unit = typed.Or("unit") };
        if (Number(violations, "baseline", typed) is { } baseline)
        {
            metric.Baseline = baseline;
        }
        if (Number(violations, "target", typed) is { } target)
        {
            metric.Target = target;
        }
        violations.Require(typed.Or("person").Length > 0, "person", T("Choose who answers for it."));
        violations.ThrowIfAny();
        return new() { MapId = id, Candidate = candidate, PersonId = typed.Or("person"), Due = typed.Or("due"), Metric = metric };
    }

    static double? Number(Violations violations, string field, Dictionary<string, string> typed)
    {
        if (typed.Or(field).Length == 0)
        {
            return null;
        }
        var reads = double.TryParse(typed.Or(field), NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        violations.Require(reads && double.IsFinite(number), field, T("A number as 12.5."));
        return number;
    }

    static async Task<FixPlanModel> ModelAsync(Parts parts, string id, string candidate)
    {
        var people = parts.TryAsync("owners", o => parts.Owners.ListPeopleAsync(new(), o));
        var fixes = parts.TryAsync("owners", o => parts.Owners.ListFixesAsync(new() { MapId = id }, o));
        var view = await parts.ReadAsync(id);
        var proposed = view.Document.CandidateFixes.FirstOrDefault(fix => fix.Id == candidate) ?? throw new NoSuchCandidate();
        var (known, named) = ((await fixes)?.Fixes.FirstOrDefault(fix => fix.Candidate == candidate), (await people)?.People ?? []);
        return new(view with { Frame = parts.Frame }, proposed, known, named);
    }

    sealed class NoSuchCandidate() : JourneyException(ErrorKind.NotFound, "CANDIDATE_NOT_FOUND", "The map has no such candidate fix.");
}
