using Journey.Evidence.V1;
using Journey.Maps.V1;
using Journey.Portal.Models;

namespace Journey.Portal.Clients;

/// <summary>Reads the segments of a map's family: what maps says of them, joined with what evidence measured.</summary>
internal static class ComparedReading
{
    /// <summary>Pairs measured for one page: each is a figure of its own to wait for.</summary>
    const int MostPairs = 4;

    const int MostDefinitions = 200;

    /// <summary>Null where maps did not answer: without it nothing is known of the family.</summary>
    public static async Task<ComparedSegments?> ComparedAsync(this Parts parts, string id, CompareSegmentsReply? reply)
    {
        if (reply is null)
        {
            return null;
        }
        var definitions = parts.TryAsync("maps", o => parts.Maps.ListSegmentsAsync(new() { Limit = MostDefinitions }, o));
        var asked = Pairs(id, reply).Select(pair => parts.TryAsync("evidence", o => parts.Evidence.CompareAsync(pair, o))).ToList();
        var measured = await Task.WhenAll(asked);
        return new(reply, (await definitions)?.Segments, measured.Any(pair => pair is null) ? null : [.. measured.OfType<CompareReply>().OrderBy(Rank)]);
    }

    // What asks for something is read first.
    static int Rank(CompareReply pair) => pair.SeparateMap switch
    {
        SeparateMap.Needed => 0,
        SeparateMap.CannotTell => 1,
        SeparateMap.NotNeeded => 2,
        SeparateMap.NotEnoughData => 3,
        _ => 4,
    };

    // The map's own segment with those of the other maps, then with those that should have one; where there is neither, evidence takes the largest.
    static IEnumerable<CompareRequest> Pairs(string id, CompareSegmentsReply reply)
    {
        var own = reply.Segment?.Key ?? "";
        var others = reply.Maps.Select(map => map.SegmentKey).Concat(reply.Priority?.WithoutMap.Select(segment => segment.Key) ?? [])
            .Where(key => key.Length > 0 && key != own).Distinct(StringComparer.Ordinal).Take(MostPairs).ToList();
        foreach (var other in others.Count == 0 ? [""] : others)
        {
            var request = new CompareRequest { MapId = id };
            if (own.Length > 0)
            {
                request.First = own;
            }
            if (other.Length > 0)
            {
                request.Second = other;
            }
            yield return request;
        }
    }
}
