using Journey.Evidence.Conformance;
using Journey.Evidence.Figures;
using Journey.Evidence.Reading;
using Journey.Evidence.Storage;
using Journey.Maps.Contracts.Events;

namespace Journey.Evidence.Stakes;

/// <summary>Counts, in one pass over closed cases, whom each pain point of a map touches.</summary>
internal sealed class StakeReading
{
    private const double Month = 30;

    private readonly MapCases _read;
    private readonly List<PainCount> _pains;
    private readonly HashSet<int> _ends;
    private readonly bool _walked;
    private long _coded;
    private long _closed;
    private long _first = long.MaxValue;
    private long _last = long.MinValue;

    public StakeReading(MapCases read)
    {
        _read = read;
        _walked = read.Numbers.AnyOnMap;
        _ends = [.. read.Path.Variants.Where(variant => variant.Count > 0).Select(variant => variant[^1].Key)];
        var numbers = read.Map.Touchpoints.ToDictionary(touchpoint => touchpoint.Id, touchpoint => read.Numbers.Number(touchpoint.Key));
        _pains = [.. read.Map.PainPoints.Select(pain => new PainCount(pain, Words(pain), Steps(pain, numbers)))];
    }

    public MapStakes Read(BulkStore store, CancellationToken ct)
    {
        foreach (var (cut, open) in _read.Cases.Read(store, ct))
        {
            if (!open && cut.Start is { } start)
            {
                (_first, _last) = (Math.Min(_first, start), Math.Max(_last, start));
                _closed++;
                Add(cut);
            }
        }

        var days = _closed == 0 ? 0 : (int)((_last - _first) / CutRule.Day) + 1;
        return new MapStakes(
            _read.Basis(), days < MapStakes.LeastDays ? StakeStatus.NotEnoughData : StakeStatus.Told, days, _closed,
            days < MapStakes.LeastDays ? [] : [.. _pains.Select(pain => Stake(pain, Month / days))]);
    }

    private HashSet<int> Words(RevisedPainPoint pain) =>
        [.. pain.Reasons.Select(reason => _read.Words.Number(WordKind.Reason, reason)).OfType<int>()];

    // Where the path ends nobody can come further, so nobody is lost there.
    private HashSet<int>? Steps(RevisedPainPoint pain, Dictionary<string, int> numbers)
    {
        if (!_walked || pain.Touchpoints is not { Count: > 0 } touchpoints)
        {
            return null;
        }

        HashSet<int> steps = [.. touchpoints.Where(numbers.ContainsKey).Select(id => numbers[id]).Where(_read.Numbers.IsMapped)];
        return steps.Count == 0 || steps.Overlaps(_ends) ? null : steps;
    }

    private void Add(CutCase cut)
    {
        var (last, reached) = (TouchpointNumbers.None, new HashSet<int>());
        var reasons = new List<int>();
        foreach (var record in cut.Records)
        {
            if (record.Reason != 0)
            {
                reasons.Add(record.Reason);
            }

            if (_walked && record.IsEvent && _read.Numbers.Of(record.Activity, record.Time) is var key && key != TouchpointNumbers.None && _read.Numbers.All[key].OnMap)
            {
                last = key;
                reached.Add(key);
            }
        }

        _coded += reasons.Count;
        foreach (var pain in _pains)
        {
            var contacts = reasons.Count(pain.Reasons.Contains);
            var stopped = pain.Steps?.Contains(last) == true;
            pain.Contacts += contacts;
            pain.Reached += pain.Steps?.Overlaps(reached) == true ? 1 : 0;
            pain.Stopped += stopped ? 1 : 0;
            pain.Affected += contacts > 0 || stopped ? 1 : 0;
        }
    }

    private PainStake Stake(PainCount pain, double scale)
    {
        var known = pain.Pain.Reasons.Count > 0 || pain.Steps is not null;
        var contacts = pain.Pain.Reasons.Count > 0 ? Proportion.Of(pain.Contacts, _coded) : null;
        var affected = known ? Proportion.Of(pain.Affected, _closed) : null;
        return new PainStake(
            pain.Pain.Id, pain.Pain.Title, pain.Pain.Severity, pain.Pain.Reasons, contacts, Scaled(contacts, scale),
            pain.Steps is null ? null : Proportion.Of(pain.Stopped, pain.Reached), affected, Scaled(affected, scale), null);
    }

    private static Amount? Scaled(Proportion? share, double scale) =>
        share is null ? null : new Amount(share.Count * scale, share.Low * share.N * scale, share.High * share.N * scale);

    private sealed class PainCount(RevisedPainPoint pain, HashSet<int> reasons, HashSet<int>? steps)
    {
        public RevisedPainPoint Pain => pain;

        public HashSet<int> Reasons => reasons;

        public HashSet<int>? Steps => steps;

        public long Contacts { get; set; }

        public long Reached { get; set; }

        public long Stopped { get; set; }

        public long Affected { get; set; }
    }
}
