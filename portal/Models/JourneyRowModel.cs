using Journey.Maps.V1;
using Journey.Owners.V1;
using Journey.Portal.Charts;

namespace Journey.Portal.Models;

/// <summary>A journey in the list: its line, its grades, its owner.</summary>
public sealed record JourneyRowModel(Frame Frame, MapSummary Map, GetGapsReply? Gaps)
{
    public LineShape Line => LineShape.Of(Map.Line);

    public int Claims => Map.Grades.Values.Sum();

    public string Ground => Claims == 0 ? "No claim yet" : $"{Count("A") + Count("B")} of {Claims} claims at B or better";

    public Person? Owner => Gaps?.Elements.FirstOrDefault(element => element.Kind == "map")?.Owner;

    public IReadOnlyList<OwnedElement> WithoutOwner => [.. (Gaps?.Elements ?? []).Where(element => element.Owner is null)];

    public int Count(string grade) => Map.Grades.TryGetValue(grade, out var n) ? n : 0;
}
