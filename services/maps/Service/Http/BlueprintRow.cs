using Journey.Maps.Contracts;
using Journey.Maps.Maps;

namespace Journey.Maps.Http;

/// <summary>What of the comparison is known; what nothing is connected for is named instead of counted.</summary>
internal sealed record BlueprintRow(
    string Concept,
    string Difference,
    string WhyReadTogether,
    DateTimeOffset AsOf,
    int Version,
    BlueprintNumbers Numbers,
    IReadOnlyList<string> NotConnected)
{
    public static BlueprintRow Of(Blueprint found)
    {
        var concept = AdjacentConcepts.ServiceBlueprint;
        var numbers = new BlueprintNumbers(
            found.Steps, found.StepsWithTouchpoint, found.OperatingUnits, found.Channels, found.UnseenTouchpoints,
            found.LanesConnected ? found.StepsWithBoth : null,
            found.FailurePoints > 0 ? found.FailurePoints : null,
            found.FailurePoints > 0 ? found.FailurePointsBelow : null,
            InternalProcessForm.Of(found.Inside));
        string[] missing = [.. found.LanesConnected ? [] : (string[])["backstageLanes"], .. found.FailurePoints > 0 ? [] : (string[])["failurePoints"]];
        return new BlueprintRow(
            concept.Name, concept.Difference, concept.WhyReadTogether, found.AsOf, found.Version, numbers, missing);
    }
}
