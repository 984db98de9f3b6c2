using Journey.Evidence.Figures;

namespace Journey.Evidence.Http;

internal sealed record DriversView(
    long Coded, long Uncoded, IReadOnlyList<DriverRow> Rows, IReadOnlyList<string> VitalFew, Wording Wording, string? Detail, int Values, int? HiddenValues,
    string Basis, long Revision, DateTimeOffset? AsOf, WindowView Window, long N, bool? Partial)
{
    public static DriversView Of(Answered<LogDrivers> answered)
    {
        var (told, drivers) = (answered.Told, answered.Figures!);
        return new DriversView(
            drivers.Ranking.Coded, drivers.Ranking.Uncoded, drivers.Ranking.Rows, drivers.Ranking.VitalFew, drivers.Ranking.Wording,
            drivers.Ranking.Detail is { Length: > 0 } detail ? detail : null, drivers.Values, answered.Hidden == 0 ? null : answered.Hidden,
            told.Basis, told.Revision, told.AsOf, WindowView.Of(told.Asked), drivers.Ranking.Coded, told.Partial ? true : null);
    }
}
