using Journey.Maps.V1;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Decisions;
using Journey.Portal.Html;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

/// <summary>Decisions on a map: drafted in a form that says what is missing, made, looked at again; and what was committed.</summary>
internal static class DecisionEndpoints
{
    const string Decisions = "/units/{unit}/maps/{id}/decisions";
    const string One = Decisions + "/{decision}";

    public static void MapDecisions(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Decisions, List).Needs(Role.Viewer).Keep();
        pages.MapPost(Decisions, Begin).Needs(Role.Contributor);
        pages.MapPost("/units/{unit}/maps/{id}/commitments", Commit).Needs(Role.Contributor);
        pages.MapGet(One, Show).Needs(Role.Viewer).Keep();
        pages.MapPost(One + "/revisions", Save).Needs(Role.Contributor);
        pages.MapPost(One + "/ruling", Decide).Needs(Role.Owner);
        pages.MapPost(One + "/review", Review).Needs(Role.Owner);
        pages.MapPost(One + "/waivers", Waive).Needs(Role.Owner);
    }

    static async Task<IResult> List(Parts parts, string id) => View.Page<DecisionsPage, DecisionsModel>(await parts.DecisionsAsync(id));

    static async Task<IResult> Show(Parts parts, string id, string decision) => View.Page<DecisionPage, DecisionModel>(await parts.DecisionAsync(id, decision));

    static Task<IResult> Begin(Parts parts, HttpContext http, string unit, string id) => OnListAsync(parts, http, id, "begin", async typed =>
    {
        var content = new DecisionContent { Question = typed.Or("question"), Supersedes = typed.Or("supersedes") };
        var begun = await parts.Maps.RecordDecisionAsync(new() { MapId = id, Content = content }, parts.Options);
        return $"{Addresses.MapDecision(unit, id, begun.DecisionId)}?done=begun";
    });

    static Task<IResult> Commit(Parts parts, HttpContext http, string unit, string id) => OnListAsync(parts, http, id, "commit", async typed =>
    {
        var noted = new NoteCommitmentRequest
        {
            MapId = id,
            Kind = typed.Choice<CommitmentKind>("kind"),
            What = typed.Or("what"),
            DecisionId = typed.Or("decision"),
            CommittedOn = typed.Or("on"),
            By = typed.Or("by"),
        };
        await parts.Maps.NoteCommitmentAsync(noted, parts.Options);
        return $"{Addresses.Decisions(unit, id)}?done=committed#commitments";
    });

    static async Task<IResult> Save(Parts parts, HttpContext http, string unit, string id, string decision)
    {
        var typed = await Typed.ReadAsync(http.Request);
        var content = DecisionForms.Read(typed);
        return await OnOneAsync(parts, unit, id, decision, "saved-draft", content, () =>
            parts.Maps.ReviseDecisionAsync(new() { DecisionId = decision, ExpectedRevision = typed.Number("revision"), Content = content }, parts.Options).ResponseAsync);
    }

    static async Task<IResult> Decide(Parts parts, HttpContext http, string unit, string id, string decision)
    {
        var typed = await Typed.ReadAsync(http.Request);
        return await OnOneAsync(parts, unit, id, decision, "made", null, () =>
            parts.Maps.DecideAsync(new() { DecisionId = decision, ExpectedRevision = typed.Number("revision") }, parts.Options).ResponseAsync);
    }

    static async Task<IResult> Review(Parts parts, HttpContext http, string unit, string id, string decision)
    {
        var typed = await Typed.ReadAsync(http.Request);
        return await OnOneAsync(parts, unit, id, decision, "reviewed", null, () =>
            parts.Maps.ReviewDecisionAsync(new() { DecisionId = decision, ExpectedRevision = typed.Number("revision"), Note = typed.Or("note") }, parts.Options).ResponseAsync);
    }

    static async Task<IResult> Waive(Parts parts, HttpContext http, string unit, string id, string decision)
    {
        var typed = await Typed.ReadAsync(http.Request);
        return await OnOneAsync(parts, unit, id, decision, "waived", null, () => parts.Maps.SignWaiverAsync(
            new() { DecisionId = decision, Claim = typed.Or("claim"), Reason = typed.Or("reason"), Until = typed.Or("until") }, parts.Options).ResponseAsync);
    }

    static Task<IResult> OnOneAsync(Parts parts, string unit, string id, string decision, string done, DecisionContent? content, Func<Task> change) =>
        FormAnswers.DoAsync<DecisionPage, DecisionModel>(
            async () =>
            {
                await change();
                return Results.Extensions.SeeOther($"{Addresses.MapDecision(unit, id, decision)}?done={done}");
            },
            async refusal =>
            {
                var model = await parts.DecisionAsync(id, decision);
                return model with { Content = content ?? model.Content, Wrong = refusal.Kind == ErrorKind.Conflict ? [] : refusal.All, Conflict = refusal.Kind == ErrorKind.Conflict };
            });

    static async Task<IResult> OnListAsync(Parts parts, HttpContext http, string id, string form, Func<Dictionary<string, string>, Task<string>> change)
    {
        var typed = await Typed.ReadAsync(http.Request);
        return await FormAnswers.DoAsync<DecisionsPage, DecisionsModel>(
            async () => Results.Extensions.SeeOther(await change(typed)),
            async refusal => await parts.DecisionsAsync(id) with { WrongAt = form, Wrong = refusal.All, Typed = typed });
    }
}
