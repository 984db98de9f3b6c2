using Journey.Evidence.V1;
using Journey.Maps.V1;
using Journey.Owners.V1;
using Journey.Portal.Charts;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Models;

/// <summary>A journey in the list: its line, its grades, its owner.</summary>
public sealed record JourneyRowModel(Frame Frame, MapSummary Map, GetGapsReply? Gaps)
{
    /// <summary>What it believes against the reasons given; null where it was not asked for or is not known right now.</summary>
    public GetBeliefReply? Belief { get; init; }

    /// <summary>Fixes that are being worked on; null where they are not known right now.</summary>
    public int? Running { get; init; }

    /// <summary>How far below another journey of the list it stands, at most 2.</summary>
    public int Depth { get; init; }

    /// <summary>Title of the journey it is a part of; empty at the top.</summary>
    public string Above { get; init; } = "";

    /// <summary>Key of the family, where others of the list belong to it too.</summary>
    public string Family { get; init; } = "";

    /// <summary>The journeys below it.</summary>
    public IReadOnlyList<MapSummary> Below { get; init; } = [];

    public int ClaimsWithBelow => Claims + Below.Sum(map => map.Grades.Values.Sum());

    public int AtLeastBWithBelow => Count("A") + Count("B") + Below.Sum(map => map.Grades.GetValueOrDefault("A") + map.Grades.GetValueOrDefault("B"));

    /// <summary>Versions that came since the reader looked; none where they never did.</summary>
    public bool Changed => Map.SeenVersion > 0 && Map.SeenVersion < Map.Version;

    /// <summary>What leads the reasons given, or the beliefs, and parts most from the other; null where nothing does or may be told.</summary>
    public (InversionKind Kind, string What)? Worst => Belief is not { Inversions: [var first, ..] } ? null
        : (first.Kind, first.Reason.Length > 0 ? first.Reason : Belief.Believed.FirstOrDefault(pain => pain.PainPointId == first.PainPointId)?.Title ?? "");

    public LineShape Line => LineShape.Of(Map.Line);

    public int Claims => Map.Grades.Values.Sum();

    public string Ground => Claims == 0 ? T("No claim yet") : T("{0} of {1} claims at B or better", Count("A") + Count("B"), Claims);

    public Person? Owner => Gaps?.Elements.FirstOrDefault(element => element.Kind == "map")?.Owner;

    public IReadOnlyList<OwnedElement> WithoutOwner => [.. (Gaps?.Elements ?? []).Where(element => element.Owner is null)];

    public int Count(string grade) => Map.Grades.TryGetValue(grade, out var n) ? n : 0;
}
