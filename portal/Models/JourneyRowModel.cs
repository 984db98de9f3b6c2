using Journey.Maps.V1;
using Journey.Owners.V1;
using Journey.Portal.Charts;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Models;

/// <summary>A journey in the list: its line, its grades, its owner.</summary>
public sealed record JourneyRowModel(Frame Frame, MapSummary Map, GetGapsReply? Gaps)
{
    public LineShape Line => LineShape.Of(Map.Line);

    public int Claims => Map.Grades.Values.Sum();

    public string Ground => Claims == 0 ? T("No claim yet") : T("{0} of {1} claims at B or better", Count("A") + Count("B"), Claims);

    public Person? Owner => Gaps?.Elements.FirstOrDefault(element => element.Kind == "map")?.Owner;

    public IReadOnlyList<OwnedElement> WithoutOwner => [.. (Gaps?.Elements ?? []).Where(element => element.Owner is null)];

    public int Count(string grade) => Map.Grades.TryGetValue(grade, out var n) ? n : 0;
}
