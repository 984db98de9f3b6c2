using Journey.Evidence.Comparison;
using Journey.Evidence.Figures;

namespace Journey.Evidence.Http;

internal sealed record ComparedSegmentView(
    string Segment, long? Cases, long? Transitions, long? Coded, long? Uncoded, IReadOnlyList<DriverRow>? Reasons, Wording? Wording)
{
    public static ComparedSegmentView Of(SegmentSide? side, string key) => side is null
        ? new ComparedSegmentView(key, null, null, null, null, null, null)
        : new ComparedSegmentView(key, side.Cases, side.Transitions, side.Reasons.Coded, side.Reasons.Uncoded, side.Reasons.Rows, side.Reasons.Wording);
}
