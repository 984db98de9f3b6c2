using Journey.Maps.Maps;
using Journey.Maps.Staleness;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>Computes where maps stand, inside a unit of work.</summary>
internal static class StalenessReading
{
    /// <summary>One version, with what stands below its map.</summary>
    public static async Task<StalenessReport> OfAsync(MapsDb db, MapVersion map, DateTimeOffset now, string zone, CancellationToken ct)
    {
        List<Guid> below = [.. (await SubJourneys.BelowAsync(db, [map.MapId], ct)).Where(id => id != map.MapId)];
        var maps = await StalenessFacts.ShownAsync(db, below, ct);
        var subjects = await StalenessFacts.SubjectsAsync(db, [map, .. maps], now, zone, ct);
        var titles = maps.ToDictionary(other => other.MapId, other => other.Document.Title);
        return Stale.Of(subjects[0], [.. subjects.Skip(1).Select(subject => Stale.Of(subject, [], titles))], titles);
    }

    /// <summary>What readers are still shown as to be looked at and a later version has no more, but for what somebody retired since.</summary>
    public static async Task<IReadOnlyList<StaleElement>> GoneAsync(MapsDb db, ReadMap read, DateTimeOffset now, string zone, CancellationToken ct)
    {
        if (read.Published == 0 || read.Map.Version <= read.Published)
        {
            return [];
        }

        var shown = await StalenessFacts.SubjectsAsync(db, await StalenessFacts.ShownAsync(db, [read.Map.MapId], ct), now, zone, ct);
        var left = Element.Of(read.Map.Document, shown[0].Whole).Select(element => element.Id).ToHashSet();
        var retired = shown[0].Attestations.Where(attestation => attestation.Verdict == AttestationVerdict.Retired).ToLookup(attestation => attestation.Element);
        return
        [
            .. from element in ElementReasons.Of(shown[0])
               where !left.Contains(element.Element) && element.Reasons.Any(reason => retired[element.Element].All(said => said.At < reason.Since))
               select element,
        ];
    }

    /// <summary>Every map of the unit as readers are shown it, with its title.</summary>
    public static async Task<IReadOnlyList<(StalenessReport Report, string Title)>> OfUnitAsync(MapsDb db, DateTimeOffset now, string zone, CancellationToken ct)
    {
        var maps = await StalenessFacts.ShownAsync(db, await db.Maps.Select(map => map.Id).ToListAsync(ct), ct);
        var subjects = await StalenessFacts.SubjectsAsync(db, maps, now, zone, ct);
        var titles = maps.ToDictionary(map => map.MapId, map => map.Document.Title);
        var links = (await db.Links.AsNoTracking().ToListAsync(ct)).ToLookup(link => link.Parent, link => link.Child);
        var alone = subjects.ToDictionary(subject => subject.Map.MapId, subject => Stale.Of(subject, [], titles));
        return
        [
            .. from subject in subjects
               let under = Below(subject.Map.MapId, links)
               let report = under.Count == 0 ? alone[subject.Map.MapId] : Stale.Of(subject, [.. under.Select(id => alone[id])], titles)
               select (report, subject.Map.Document.Title),
        ];
    }

    private static HashSet<Guid> Below(Guid map, ILookup<Guid, Guid> links)
    {
        var (found, left) = (new HashSet<Guid>(), new Stack<Guid>(links[map]));
        while (left.TryPop(out var next))
        {
            if (found.Add(next))
            {
                foreach (var child in links[next])
                {
                    left.Push(child);
                }
            }
        }

        return found;
    }
}
