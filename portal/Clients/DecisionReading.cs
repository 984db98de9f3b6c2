using Journey.Maps.V1;
using Journey.Platform.Errors;
using Journey.Portal.Models;

namespace Journey.Portal.Clients;

/// <summary>Reads what was decided on a map.</summary>
internal static class DecisionReading
{
    /// <summary>Decisions, commitments and versions that a page shows; the API has them all.</summary>
    const int Most = 100;

    public static async Task<IReadOnlyList<Decision>?> ListDecisionsAsync(this Parts parts, string id) =>
        (await parts.TryAsync("maps", o => parts.Maps.ListDecisionsAsync(new() { MapId = id, Limit = Most }, o)))?.Decisions;

    /// <summary>What the decisions of a map were made without, and whether it was brought since.</summary>
    public static async Task<IReadOnlyList<Owners.V1.AwaitedEvidence>?> ListAwaitedAsync(this Parts parts, string id) =>
        (await parts.TryAsync("owners", o => parts.Owners.ListAwaitedEvidenceAsync(new() { MapId = id }, o)))?.Evidence;

    public static async Task<DecisionsModel> DecisionsAsync(this Parts parts, string id)
    {
        var decisions = parts.ListDecisionsAsync(id);
        var commitments = parts.TryAsync("maps", o => parts.Maps.ListCommitmentsAsync(new() { MapId = id, Limit = Most }, o));
        var effects = parts.TryAsync("maps", o => parts.Maps.ListEffectsAsync(new() { MapId = id, Limit = Most }, o));
        var people = parts.TryAsync("owners", o => parts.Owners.ListPeopleAsync(new(), o));
        var view = await parts.ReadAsync(id);
        var (decided, committed, changed, named) = (await decisions, (await commitments)?.Commitments, (await effects)?.Effects, (await people)?.People ?? []);
        return new(view with { Frame = parts.Frame }, decided, committed, changed, named);
    }

    public static async Task<DecisionModel> DecisionAsync(this Parts parts, string id, string decision)
    {
        var found = parts.Maps.GetDecisionAsync(new() { DecisionId = decision }, parts.Options).ResponseAsync;
        var all = parts.ListDecisionsAsync(id);
        var people = parts.TryAsync("owners", o => parts.Owners.ListPeopleAsync(new(), o));
        var (awaited, view) = (parts.ListAwaitedAsync(id), parts.ReadAsync(id));
        await ((Task)Task.WhenAll(found, all, people, awaited, view)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var (kept, map) = (await found, await view);
        if (kept.MapId != map.Id)
        {
            throw new NoSuchDecision();
        }
        // Owners did not answer the list of people either: then what is missing is not known, and the page says which part is.
        var missing = kept.Status == DecisionStatus.Draft ? (await parts.TryAsync("owners", o => parts.Maps.CheckDecisionAsync(new() { DecisionId = decision }, o)))?.Missing : null;
        var (others, named) = (await all ?? [], (await people)?.People ?? []);
        return new(map with { Frame = parts.Frame }, kept, named, [.. others.Where(other => other.DecisionId != decision)], missing) { Awaited = (await awaited)?.Where(gap => gap.DecisionId == decision).ToList() };
    }

    public static async Task<LintModel> LintAsync(this Parts parts, string id)
    {
        var report = parts.TryAsync("owners", o => parts.Maps.LintMapAsync(new() { MapId = id }, o));
        var decisions = parts.ListDecisionsAsync(id);
        var gate = parts.TryAsync("evidence", o => parts.Maps.CheckGateAsync(new() { MapId = id }, o));
        var reviews = parts.TryAsync("maps", o => parts.Maps.ListReviewsAsync(new() { MapId = id, Limit = 1 }, o));
        var publications = parts.TryAsync("maps", o => parts.Maps.ListPublicationsAsync(new() { MapId = id, Limit = 20 }, o));
        var view = await parts.ReadAsync(id);
        var (found, decided, held) = (await report, await decisions, await gate);
        var (looked, published) = ((await reviews)?.Reviews.FirstOrDefault(), (await publications)?.Publications);
        return new(view with { Frame = parts.Frame }, found, decided) { Gate = held, Review = looked, Publications = published ?? [] };
    }

    sealed class NoSuchDecision() : JourneyException(ErrorKind.NotFound, "DECISION_NOT_FOUND", "The map has no such decision.");
}
