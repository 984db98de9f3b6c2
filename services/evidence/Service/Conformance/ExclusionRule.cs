using Journey.Evidence.Aggregates;
using Journey.Evidence.Reading;

namespace Journey.Evidence.Conformance;

/// <summary>A record with this word of this kind takes its case out of the figures.</summary>
internal readonly record struct ExclusionRule(int Kind, int Word)
{
    public bool Matches(in CaseRecord record) => Word == Kind switch
    {
        WordKind.Activity => record.Activity,
        WordKind.Reason => record.Reason,
        WordKind.Channel => record.Channel,
        WordKind.Segment => record.Segment,
        _ => record.Coded.Length == 0 ? 0 : record.Coded[Kind - WordKind.Dimension],
    };
}
