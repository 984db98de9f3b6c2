using Journey.Evidence.Figures;

namespace Journey.Evidence.Http;

internal sealed record DriversView(
    long Coded, long Uncoded, IReadOnlyList<DriverRow> Rows, IReadOnlyList<string> VitalFew, Wording Wording, string? Detail, int Values,
    string Basis, long Revision, bool? Partial)
{
    public static DriversView Of(LogDrivers drivers) => new(
        drivers.Ranking.Coded, drivers.Ranking.Uncoded, drivers.Rows, drivers.Ranking.VitalFew, drivers.Ranking.Wording,
        drivers.Ranking.Detail is { Length: > 0 } detail ? detail : null, drivers.Ranking.Rows.Count, "aggregate", drivers.Revision, drivers.Partial ? true : null);
}
