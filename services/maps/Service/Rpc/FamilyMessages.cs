using Journey.Maps.Maps;

namespace Journey.Maps.Rpc;

internal static class FamilyMessages
{
    public static V1.ReadFamilyReply Of(Family family) => new()
    {
        Family = family.Key,
        Members = { family.Members.Select(Of) },
        Parents = { family.Parents.Select(Of) },
        Children = { family.Children.Select(Of) },
        Grades = { family.Grades.ToDictionary() },
        Maps = family.Maps,
    };

    private static V1.FamilyMap Of(FamilyMap map) => new()
    {
        MapId = map.MapId.ToString(),
        Title = map.Title,
        SegmentKey = map.SegmentKey,
        SegmentName = map.SegmentName,
        Target = map.Target,
        Step = map.Step,
    };
}
