using Journey.Evidence.Aggregates;
using Journey.Evidence.Reading;

namespace Journey.Evidence.Logs;

/// <summary>Puts the words of a log in the place of those of one of its sources.</summary>
internal sealed class LogWords(WordBook words, IEnumerable<Word> source, int place, IReadOnlyList<string> sourceDimensions, IReadOnlyList<string> dimensions, string? segmentBy)
{
    private readonly Dictionary<int, Word> _source = source.Where(word => word.Kind != WordKind.Attribute).ToDictionary(word => word.Number);
    private readonly Dictionary<(int Word, int Kind), int> _known = [];
    private readonly int[] _places = [.. sourceDimensions.Select(name => dimensions.ToList().IndexOf(name))];
    private readonly int _segmentDimension = segmentBy is null ? -1 : sourceDimensions.ToList().IndexOf(segmentBy);

    public CaseRecord Of(in CaseRecord line) => line with
    {
        Place = place,
        Activity = Word(line.Activity, WordKind.Activity),
        Reason = Word(line.Reason, WordKind.Reason),
        Channel = Word(line.Channel, WordKind.Channel),
        Segment = Word(SegmentOf(line), WordKind.Segment),
        Score = Word(line.Score, WordKind.Score),
        Outcome = Word(line.Outcome, WordKind.Outcome),
        Coded = Coded(line.Coded),
    };

    private int SegmentOf(in CaseRecord line) => segmentBy switch
    {
        null or "" or LogProperties.BySegment => line.Segment,
        LogProperties.ByChannel => line.Channel,
        _ => _segmentDimension >= 0 && line.Coded.Length > 0 ? line.Coded[_segmentDimension] : 0,
    };

    private int[] Coded(int[] coded)
    {
        if (coded.Length == 0)
        {
            return [];
        }

        var mapped = new int[dimensions.Count];
        for (var i = 0; i < coded.Length; i++)
        {
            mapped[_places[i]] = Word(coded[i], WordKind.Dimension + _places[i]);
        }

        return mapped;
    }

    private int Word(int number, int kind)
    {
        if (number == 0)
        {
            return 0;
        }

        if (!_known.TryGetValue((number, kind), out var mapped))
        {
            var text = _source[number].Text;
            // Its sources bound what an activity, a score or an outcome can be; the other kinds share one bound over all of them.
            mapped = kind is WordKind.Activity or WordKind.Score or WordKind.Outcome ? words.Number(kind, text, int.MaxValue) : words.Value(kind, text, out _);
            _known.Add((number, kind), mapped);
        }

        return mapped;
    }
}
