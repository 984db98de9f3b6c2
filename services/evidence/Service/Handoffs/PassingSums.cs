using Journey.Evidence.Aggregates;

namespace Journey.Evidence.Handoffs;

/// <summary>What the cases of a log add up to for one passing. A case counts once, from the first time it reached the giver.</summary>
/// <param name="passing">The passing.</param>
/// <param name="reasons">Words of the reasons that speak of either side.</param>
internal sealed class PassingSums(ExpectedPassing passing, IReadOnlySet<int> reasons)
{
    /// <summary>Milliseconds within which a contact counts as asking again.</summary>
    public const long Asking = 72 * 3_600_000L;

    private readonly List<long> _transits = [];

    public ExpectedPassing Passing => passing;

    /// <summary>Cases that reached the giver and whose time is over.</summary>
    public long Given { get; private set; }

    /// <summary>Of these, cases that reached a receiver in time.</summary>
    public long Received { get; private set; }

    /// <summary>Cases that reached the giver and have not yet been followed for as long as it may take.</summary>
    public long Waiting { get; private set; }

    /// <summary>Cases that were followed for 72 hours after the giver.</summary>
    public long Followed { get; private set; }

    /// <summary>Of these, cases with a contact for a reason of either side.</summary>
    public long Asked { get; private set; }

    public int Transits => _transits.Count;

    /// <summary>Half of those that arrived, late ones too, took no longer; null where none did.</summary>
    public double? MedianSeconds
    {
        get
        {
            if (_transits.Count == 0)
            {
                return null;
            }

            _transits.Sort();
            var middle = _transits.Count / 2;
            return (_transits.Count % 2 == 1 ? _transits[middle] : (_transits[middle - 1] + _transits[middle]) / 2.0) / 1_000;
        }
    }

    /// <param name="events">Touchpoints that the case reached, in order.</param>
    /// <param name="records">Its records.</param>
    /// <param name="open">Whether its window has not ended.</param>
    /// <param name="until">Milliseconds since 1970 up to which it was followed.</param>
    public void Add(IReadOnlyList<(int Key, long Time)> events, List<CaseRecord> records, bool open, long until)
    {
        var at = 0;
        while (at < events.Count && events[at].Key != passing.From)
        {
            at++;
        }

        if (at == events.Count)
        {
            return;
        }

        var given = events[at].Time;
        if (reasons.Count > 0 && given + Asking <= until)
        {
            Followed++;
            Asked += records.Exists(record => record.HasTime && record.Time >= given && record.Time <= given + Asking && reasons.Contains(record.Reason)) ? 1 : 0;
        }

        Count(events, at, open, until);
    }

    private void Count(IReadOnlyList<(int Key, long Time)> events, int at, bool open, long until)
    {
        var given = events[at].Time;
        for (var i = at + 1; i < events.Count; i++)
        {
            if (passing.To.Contains(events[i].Key))
            {
                _transits.Add(events[i].Time - given);
                Given++;
                Received += passing.Limit is not { } most || events[i].Time - given <= most ? 1 : 0;
                return;
            }
        }

        if (passing.Limit is { } limit ? given + limit > until : open)
        {
            Waiting++;
            return;
        }

        Given++;
    }
}
