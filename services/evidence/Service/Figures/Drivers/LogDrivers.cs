namespace Journey.Evidence.Figures;

/// <summary>Which values lead.</summary>
/// <param name="Ranking">The values; as told no more than were asked for.</param>
/// <param name="AsOf">Up to when was read.</param>
/// <param name="Values">How many values there are.</param>
internal sealed record LogDrivers(Ranking Ranking, DateTimeOffset? AsOf, int Values = 0);
