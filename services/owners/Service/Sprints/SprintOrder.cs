using Journey.Owners.Owners;
using Journey.Platform.Errors;

namespace Journey.Owners.Sprints;

/// <summary>What a sprint begins with. Version 0: the newest one known; Starts: today where it is not said.</summary>
internal sealed record SprintOrder(
    Guid MapId, int Version, Guid TeamId, IReadOnlyList<Guid> Roster, DateOnly? Starts, Importance Importance, string Because, IReadOnlyList<JourneyCandidate> Candidates)
{
    public const int LargestRoster = 12;
    const int MostCandidates = 20;
    const int LongestWait = 28;

    public void Check(DateOnly today)
    {
        var violations = new Violations();
        violations.Require(Version >= 0, "mapVersion", "A version of the map, or none for the newest.");
        violations.Require(Roster.Count is >= 2 and <= LargestRoster && Roster.Distinct().Count() == Roster.Count, "roster", $"2 to {LargestRoster} people, each once.");
        violations.Require(Starts is not { } day || (day >= today && day <= today.AddDays(LongestWait)), "starts", $"Today, or a day of the next {LongestWait}.");
        Importance.Check(violations, "importance");
        violations.Require(Text.IsLine(Because), "because", Text.LineRule);
        violations.Require(Candidates.Count <= MostCandidates, "candidates", $"At most {MostCandidates}.");
        for (var at = 0; at < Candidates.Count; at++)
        {
            Candidates[at].Importance.Check(violations, $"candidates[{at}].importance");
        }
        violations.ThrowIfAny();
    }
}
