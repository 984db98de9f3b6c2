using Journey.Evidence.Figures;

namespace Journey.Evidence.Stumbling;

/// <summary>What cases add up to at one touchpoint. A case counts once, from the first time it reached it.</summary>
internal sealed class StumbleSums(NextStep step)
{
    private long _reached;
    private long _lost;
    private long _waiting;

    /// <param name="events">Touchpoints that the case reached, in order.</param>
    /// <param name="open">Whether its window has not ended.</param>
    /// <param name="until">Milliseconds since 1970 up to which it was followed.</param>
    public void Add(List<(int Key, long Time)> events, bool open, long until)
    {
        var at = events.FindIndex(seen => seen.Key == step.From);
        if (at < 0)
        {
            return;
        }

        var since = events[at].Time;
        if (events.FindIndex(at + 1, seen => step.To.TryGetValue(seen.Key, out var most) && (most is null || seen.Time - since <= most)) >= 0)
        {
            _reached++;
        }
        else if (step.Longest is { } longest ? since + longest > until : open)
        {
            _waiting++;
        }
        else
        {
            _reached++;
            _lost++;
        }
    }

    public ObservedStumble Row(Func<int, string> name)
    {
        var lost = Proportion.Of(_lost, _reached);
        return new ObservedStumble(
            name(step.From), [.. step.To.Keys.Order().Select(name)], lost is null ? StumbleStatus.NotEnoughData : StumbleStatus.Told, _reached, lost, _waiting);
    }
}
