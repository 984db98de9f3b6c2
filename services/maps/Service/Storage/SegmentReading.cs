using Journey.Maps.Maps;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>Finds definitions inside a unit of work.</summary>
internal static class SegmentReading
{
    /// <summary>Of each segment the version that counts on a day: the newest of those that hold by then.</summary>
    public static IQueryable<SegmentVersionRow> On(MapsDb db, DateOnly day)
    {
        var number = day.DayNumber;
        return db.SegmentVersions.Where(version => version.From <= number
            && !db.SegmentVersions.Any(other => other.Key == version.Key && other.From <= number && other.Version > version.Version));
    }

    public static Task<Dictionary<string, int>> MapsAsync(MapsDb db, List<string> keys, CancellationToken ct) =>
        db.Maps.Where(map => keys.Contains(map.SegmentKey)).GroupBy(map => map.SegmentKey).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, ct);

    public static SegmentDefinition Of(SegmentVersionRow row, int newest, Dictionary<string, int> maps) => new(
        row.Key, row.Version, newest, row.Name, row.Criteria, row.Priority, row.Size, row.Share, row.Source,
        row.From == 0 ? null : DateOnly.FromDayNumber(row.From), row.Reason, row.CreatedAt, row.CreatedBy, maps.GetValueOrDefault(row.Key));
}
