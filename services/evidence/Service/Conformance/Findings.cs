using System.Globalization;
using Journey.Evidence.Figures;

namespace Journey.Evidence.Conformance;

/// <summary>Deviations as findings, those first that are surely frequent: a small group has a wide interval and so does not lead.</summary>
internal static class Findings
{
    public static IReadOnlyList<Finding> Of(IEnumerable<ElementConformance> elements, Guid mapId, CaseBasis basis) =>
    [
        .. (from element in elements
            from deviation in element.Deviations
            orderby deviation.Cases.Low descending, deviation.Cases.Share descending, deviation.Kind, element.Touchpoint
            select new Finding(
                $"{Word(deviation.Kind)}:{element.Touchpoint}", deviation.Kind, element.Touchpoint, element.ElementId ?? mapId.ToString(), element.Name,
                deviation.Cases, Say(element.Name, deviation, basis))),
    ];

    /// <summary>So many of so many with the interval, as people read it.</summary>
    public static string Share(Proportion share) => string.Create(
        CultureInfo.InvariantCulture, $"{share.Count:N0} of {share.N:N0} cases ({share.Share:P1}, 95 % interval {share.Low:P1} to {share.High:P1})");

    /// <summary>Where a statement was read off, in a half sentence.</summary>
    public static string Where(CaseBasis basis) => string.Create(
        CultureInfo.InvariantCulture, $"log {basis.Log}{(basis.AsOf is { } at ? $", as of {at:yyyy-MM-dd}" : "")}");

    private static string Say(string name, ElementDeviation deviation, CaseBasis basis)
    {
        var what = deviation.Kind switch
        {
            DeviationKind.Missing => "is missing",
            DeviationKind.AdHoc => "comes where it is not expected",
            DeviationKind.OutOfOrder => "comes out of order",
            DeviationKind.Failed => "fails",
            DeviationKind.Late => "comes later than it may",
            _ => throw new InvalidOperationException($"There is no sentence for {deviation.Kind}."),
        };
        return $"“{name}” {what} in {Share(deviation.Cases)}; {Where(basis)}.";
    }

    private static string Word(DeviationKind kind) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}
