using Journey.Portal.Models;

namespace Journey.Portal.Clients;

/// <summary>Reads what became of a map, and by whom.</summary>
internal static class HistoryReading
{
    /// <summary>Versions looked through for the one that took an element away.</summary>
    const int Most = 40;

    /// <summary>What others did between two versions; null where nothing did or it is not known right now.</summary>
    public static async Task<Meanwhile?> MeanwhileAsync(this Parts parts, string map, int from, int to)
    {
        if (from < 1 || from >= to)
        {
            return null;
        }
        var diff = parts.TryAsync("maps", o => parts.Maps.DiffVersionsAsync(new() { MapId = map, From = from, To = to }, o));
        var versions = await parts.TryAsync("maps", o => parts.Maps.ListVersionsAsync(new() { MapId = map, Limit = Math.Min(to - from, 200) }, o));
        var authors = (versions?.Versions ?? []).Where(version => version.Version > from && version.Version <= to).Select(version => version.CreatedBy).Distinct().ToList();
        return await diff is { } found ? new(from, to, authors, found.Changes) : null;
    }

    /// <summary>The version in which an element went, and who made it; null where it is not among the newest ones.</summary>
    public static async Task<(int Version, string By)?> RemovalAsync(this Parts parts, string map, string element, int from, int to)
    {
        var versions = await parts.TryAsync("maps", o => parts.Maps.ListVersionsAsync(new() { MapId = map, Limit = Most }, o));
        foreach (var version in (versions?.Versions ?? []).Where(version => version.Version > Math.Max(from, 1) && version.Version <= to).OrderBy(version => version.Version))
        {
            var diff = await parts.TryAsync("maps", o => parts.Maps.DiffVersionsAsync(new() { MapId = map, From = version.Version - 1, To = version.Version }, o));
            if (diff?.Changes.Any(change => change.Element == element && change.Kind == Journey.Maps.V1.ChangeKind.Removed) == true)
            {
                return (version.Version, version.CreatedBy);
            }
        }
        return null;
    }

    /// <summary>What others did since the reader last said that they looked. Who never looked, or did it all themselves, has nothing to be told.</summary>
    public static async Task<Meanwhile?> UnseenAsync(this Parts parts, string map)
    {
        var unseen = await parts.TryAsync("maps", o => parts.Maps.ReadUnseenAsync(new() { MapId = map }, o));
        if (unseen is null || unseen.SeenVersion >= unseen.Version)
        {
            return null;
        }
        var meanwhile = await parts.MeanwhileAsync(map, unseen.SeenVersion, unseen.Version);
        if (meanwhile?.Authors.Any(author => author != parts.Frame.Person) == true)
        {
            return meanwhile with { Since = unseen.SeenAt?.ToDateTimeOffset() };
        }
        await parts.TryAsync("maps", o => parts.Maps.NoteVisitAsync(new() { MapId = map, Version = unseen.Version }, o));
        return null;
    }
}
