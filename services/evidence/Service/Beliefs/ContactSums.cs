using Journey.Evidence.Aggregates;
using Journey.Evidence.Conformance;
using Journey.Evidence.Figures;
using Journey.Evidence.Reading;

namespace Journey.Evidence.Beliefs;

/// <summary>
/// The contacts of a log. A contact is a record of a source that codes reasons; what other sources recorded of the customer is no contact
/// without a reason, so it does not count as uncoded.
/// </summary>
internal sealed class ContactSums(KnownWords words, string separator)
{
    private const long Episode = 7 * CutRule.Day;
    private readonly Dictionary<int, string> _texts = words.Texts(WordKind.Reason);
    private readonly Dictionary<int, string[]> _reasons = [];
    private readonly Dictionary<string, ReasonCount> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<int, (long Coded, long Uncoded)> _places = [];
    private readonly Dictionary<string, long> _lastInCase = new(StringComparer.Ordinal);
    private readonly int? _demand = words.Kind("demand");
    private readonly int? _failure = words.Kind("demand") is { } kind ? words.Number(kind, "failure") : null;
    private readonly int? _value = words.Kind("demand") is { } kind ? words.Number(kind, "value") : null;

    public IReadOnlyDictionary<string, ReasonCount> Counts => _counts;

    public long Coded => _places.Values.Sum(place => place.Coded);

    public long Uncoded => _places.Values.Where(place => place.Coded > 0).Sum(place => place.Uncoded);

    /// <summary>Places of the sources that code reasons.</summary>
    public IReadOnlyList<int> Places => [.. _places.Where(place => place.Value.Coded > 0).Select(place => place.Key).Order()];

    /// <summary>Customers followed, each as the part of the window that has passed.</summary>
    public double Followed { get; private set; }

    public void Add(CutCase cut, CutRule rule, long? asOf)
    {
        _lastInCase.Clear();
        if (rule.Window is { } window && cut.Start is { } start && asOf is { } at)
        {
            Followed += Math.Clamp((double)(at - start) / window, 0, 1);
        }

        foreach (var record in cut.Records)
        {
            var (coded, uncoded) = _places.GetValueOrDefault(record.Place);
            _places[record.Place] = record.Reason != 0 ? (coded + 1, uncoded) : (coded, uncoded + 1);
            if (record.Reason != 0)
            {
                Count(record);
            }
        }
    }

    private void Count(in CaseRecord record)
    {
        var reasons = Split(record.Reason);
        foreach (var reason in reasons)
        {
            if (!_counts.TryGetValue(reason, out var count))
            {
                _counts[reason] = count = new ReasonCount();
            }

            count.Contacts++;
            count.Weight += 1.0 / reasons.Length;
            count.Episodes += Repeats(reason, record) ? 0 : 1;
            var demand = _demand is { } kind && record.Coded.Length > 0 ? record.Coded[kind - WordKind.Dimension] : 0;
            count.Failure += demand != 0 && demand == _failure ? 1 : 0;
            count.Value += demand != 0 && demand == _value ? 1 : 0;
        }
    }

    private bool Repeats(string reason, in CaseRecord record)
    {
        if (!record.HasTime)
        {
            return false;
        }

        var repeats = _lastInCase.TryGetValue(reason, out var last) && record.Time - last <= Episode;
        _lastInCase[reason] = record.Time;
        return repeats;
    }

    private string[] Split(int reason)
    {
        if (!_reasons.TryGetValue(reason, out var parts))
        {
            var text = _texts[reason];
            parts = separator.Length == 0 ? [text] : [.. text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];
            _reasons[reason] = parts = parts.Length == 0 ? [text] : parts;
        }

        return parts;
    }
}
