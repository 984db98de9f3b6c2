namespace Journey.Maps.Decisions;

/// <summary>What is true when a decision is to be made.</summary>
/// <param name="Today">The day where the unit is.</param>
/// <param name="People">Everybody the decision names.</param>
/// <param name="Claims">Claims it relies on, as they stand; missing are those that the newest map no longer holds.</param>
/// <param name="Waivers">Waivers signed on it.</param>
/// <param name="Newest">Newest version of the map.</param>
/// <param name="Earlier">Decision of the same map whose place it takes, if there is such a one.</param>
internal sealed record DecisionFacts(
    DateOnly Today, IReadOnlyDictionary<Guid, NamedPerson> People, IReadOnlyDictionary<string, SeenClaim> Claims, IReadOnlyList<Waiver> Waivers, int Newest,
    Decision? Earlier);
