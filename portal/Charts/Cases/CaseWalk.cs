using Journey.Portal.Models;

namespace Journey.Portal.Charts.Cases;

/// <summary>
/// A case held against a line. An event further along than all before it goes onward; one at the furthest place is there again; one further
/// back goes back; one at no place of the line is beside it. Places passed over were left out; places after the furthest were not reached.
/// Without a line every event goes onward. An answer is no event: it stands in the list and nowhere on the line.
/// </summary>
public sealed class CaseWalk
{
    readonly HashSet<int> walked = [];

    public CaseWalk(IReadOnlyList<LineStation> line, IReadOnlyList<CaseStop> stops)
    {
        Line = line;
        var places = line.Select((station, i) => (station.Key, i)).DistinctBy(at => at.Key).ToDictionary(at => at.Key, at => at.i, StringComparer.Ordinal);
        DateTimeOffset? before = null;
        var all = new List<WalkedStop>(stops.Count);
        foreach (var stop in stops)
        {
            double? wait = !stop.IsAnswer && stop.At is { } at && before is { } last ? (at - last).TotalSeconds : null;
            before = stop.IsAnswer ? before : stop.At ?? before;
            all.Add(Place(all.Count + 1, stop, places, wait));
        }
        Stops = all;
    }

    public IReadOnlyList<LineStation> Line { get; }

    public IReadOnlyList<WalkedStop> Stops { get; }

    /// <summary>What happened, without what was answered.</summary>
    public IEnumerable<WalkedStop> Events => Stops.Where(stop => stop.Kind != StopKind.Answer);

    /// <summary>The furthest place on the line that was reached; -1 for none.</summary>
    public int Furthest { get; private set; } = -1;

    public bool HasLine => Line.Count > 0;

    public IEnumerable<LineStation> LeftOut => Line.Take(Math.Max(0, Furthest)).Where((_, i) => !walked.Contains(i));

    public IEnumerable<LineStation> NotReached => Line.Skip(Furthest + 1);

    public int Count(StopKind kind) => Stops.Count(stop => stop.Kind == kind);

    public bool Walked(int station) => walked.Contains(station);

    public DateTimeOffset? First => Events.FirstOrDefault(stop => stop.Stop.At is not null)?.Stop.At;

    public DateTimeOffset? Last => Events.LastOrDefault(stop => stop.Stop.At is not null)?.Stop.At;

    public double Seconds => First is { } first && Last is { } last ? (last - first).TotalSeconds : 0;

    /// <summary>The stop after the longest wait, if there was any.</summary>
    public WalkedStop? LongestWait => Stops.Where(stop => stop.WaitSeconds > 0).MaxBy(stop => stop.WaitSeconds);

    WalkedStop Place(int number, CaseStop stop, Dictionary<string, int> places, double? wait)
    {
        if (stop.IsAnswer)
        {
            return new(number, stop, StopKind.Answer, places.GetValueOrDefault(stop.Touchpoint, -1), wait);
        }
        if (!HasLine)
        {
            return new(number, stop, StopKind.Onward, number - 1, wait);
        }
        if (!places.TryGetValue(stop.Touchpoint, out var place))
        {
            return new(number, stop, StopKind.Beside, Furthest, wait);
        }
        var kind = place > Furthest ? StopKind.Onward : place == Furthest ? StopKind.Again : StopKind.Back;
        Furthest = Math.Max(Furthest, place);
        walked.Add(place);
        return new(number, stop, kind, place, wait);
    }
}
