using System.Globalization;
using Journey.Evidence.V1;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Drift;
using Journey.Portal.Components.Stakes;
using Journey.Portal.Html;
using Journey.Portal.Models;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Endpoints;

/// <summary>What has moved since a map was verified, and what is at stake at its pain points.</summary>
internal static class DriftEndpoints
{
    const string Effort = "effort-";

    public static void MapDrift(this IEndpointRouteBuilder pages) => pages.MapGet("/units/{unit}/maps/{id}/drift", Drift).Needs(Role.Viewer).Keep();

    public static void MapStakes(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/units/{unit}/maps/{id}/stakes", Stakes).Needs(Role.Viewer).Keep();
        pages.MapPost("/units/{unit}/maps/{id}/stakes", Enter).Needs(Role.Owner);
    }

    static async Task<IResult> Drift(Parts parts, string id, string? baseline) => View.Page<DriftPage, DriftModel>(await parts.DriftAsync(id, baseline ?? ""));

    static async Task<IResult> Stakes(Parts parts, string id) => View.Page<StakesPage, StakesModel>(await parts.StakesAsync(id));

    static async Task<IResult> Enter(Parts parts, HttpContext http, string unit, string id)
    {
        var typed = await Typed.ReadAsync(http.Request);
        return await FormAnswers.DoAsync<StakesPage, StakesModel>(
            async () =>
            {
                await parts.Evidence.EnterStakeValuesAsync(Read(typed, id), parts.Options);
                return Results.Extensions.SeeOther($"{Addresses.Stakes(unit, id)}?done=stakes");
            },
            async refusal => await parts.StakesAsync(id) with { Typed = typed, Wrong = refusal.Kind == ErrorKind.Invalid ? refusal.All : [], Conflict = refusal.Kind != ErrorKind.Invalid });
    }

    static EnterStakeValuesRequest Read(Dictionary<string, string> typed, string id)
    {
        var violations = new Violations();
        _ = int.TryParse(typed.Or("revision"), NumberStyles.None, CultureInfo.InvariantCulture, out var revision);
        var request = new EnterStakeValuesRequest { MapId = id, ExpectedRevision = revision, Currency = typed.Or("currency").ToUpperInvariant(), Source = typed.Or("source") };
        if (Number(violations, "perContact", typed) is { } contact)
        {
            request.PerContact = contact;
        }
        if (Number(violations, "perCustomer", typed) is { } customer)
        {
            request.PerCustomer = customer;
        }
        foreach (var field in typed.Keys.Where(field => field.StartsWith(Effort, StringComparison.Ordinal)))
        {
            if (Number(violations, field, typed) is { } days)
            {
                request.Efforts.Add(new EnteredEffort { Candidate = field[Effort.Length..], Days = days });
            }
        }
        violations.ThrowIfAny();
        return request;
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
}
