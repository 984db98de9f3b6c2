namespace Journey.Evidence.Figures;

/// <summary>Which values lead.</summary>
internal sealed record LogDrivers(Ranking Ranking, int Top, long Revision, bool Partial)
{
    public IReadOnlyList<DriverRow> Rows => [.. Ranking.Rows.Take(Top)];
}
