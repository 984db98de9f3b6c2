using Journey.Evidence.Figures;

namespace Journey.Evidence.Conformance;

/// <summary>
/// What happened at each touchpoint. The place of a case at a touchpoint is judged when the case is closed, or open and past it; an open case
/// that is not past it says nothing about it yet.
/// </summary>
internal sealed class ElementReading(WalkSums sums, ExpectedPath path, TouchpointNumbers numbers)
{
    private readonly long[] _judged = new long[numbers.All.Count];
    private readonly long[] _reached = new long[numbers.All.Count];
    private readonly Dictionary<Deviation, DeviationCount> _deviations = new(sums.InCases);

    public IReadOnlyList<ElementConformance> Read()
    {
        foreach (var walked in sums.All)
        {
            Add(walked);
        }

        var expected = path.Variants.SelectMany(variant => variant.Select(step => step.Key)).Distinct().ToList();
        var beside = Enumerable.Range(0, numbers.All.Count).Except(expected).Where(number => _reached[number] > 0);
        return [.. expected.Select(number => Element(number, true)), .. beside.Select(number => Element(number, false))];
    }

    private void Add(WalkedTrace walked)
    {
        var passed = walked.Open
            ? path.Variants[walked.Alignment.Variant].Take(walked.Alignment.Reached).Select(step => step.Key).Concat(walked.Trace).Distinct()
            : Enumerable.Range(0, _judged.Length);
        foreach (var number in passed)
        {
            _judged[number] += walked.Cases;
        }

        foreach (var number in walked.Trace.Distinct())
        {
            _reached[number] += walked.Cases;
        }

        foreach (var (deviation, occurrences) in Deviations.OfOrder(walked.Trace, path, walked.Alignment).CountBy(deviation => deviation))
        {
            _deviations[deviation] = _deviations.GetValueOrDefault(deviation).Plus(walked.Cases, occurrences * walked.Cases);
        }
    }

    private ElementConformance Element(int number, bool expected)
    {
        var touchpoint = numbers.All[number];
        return new ElementConformance(
            touchpoint.Key, touchpoint.OnMap ? touchpoint.ElementId : null, touchpoint.Name, expected,
            Proportion.Of(_reached[number], _judged[number]),
            [
                .. _deviations.Where(pair => pair.Key.Key == number).OrderBy(pair => pair.Key.Kind)
                    .Select(pair => new ElementDeviation(pair.Key.Kind, Proportion.Of(pair.Value.Cases, _judged[number])!, pair.Value.Occurrences)),
            ]);
    }
}
