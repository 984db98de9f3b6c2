using Journey.Evidence.Comparison;
using Journey.Evidence.Figures;

namespace Journey.Evidence.Rpc;

/// <summary>Two segments side by side as messages.</summary>
internal static class ComparisonMessages
{
    public static V1.CompareReply Write(SegmentComparison found) => new()
    {
        Status = (V1.ComparisonStatus)found.Status,
        Needed = found.Needed,
        LogKey = found.Told?.Asked.Log.Key ?? "",
        Basis = found.Told?.Basis ?? Told.Aggregate,
        Revision = found.Told?.Revision ?? 0,
        AsOf = Times.Write(found.Told?.AsOf),
        Partial = found.Told?.Partial ?? false,
        Segments = { found.Segments.Select(segment => new V1.LogSegment { Key = segment.Key, Cases = segment.Cases }) },
        First = Write(found.First, found.FirstSegment),
        Second = Write(found.Second, found.SecondSegment),
        Divergence = found.Divergence is { } divergence ? Write(divergence) : null,
        Reach = { found.Reach.Select(Write) },
        Fitness = found.Fitness is { } fitness ? Write(fitness) : null,
        FitnessStatus = found.FitnessStatus is { } status ? (V1.ConformanceStatus)status : V1.ConformanceStatus.Unspecified,
        Emotions = { found.Emotions.Select(Write) },
        SeparateMap = found.Rule is { } rule ? (V1.SeparateMap)rule.Verdict : V1.SeparateMap.Unspecified,
        Conditions = { found.Rule?.Conditions.Select(Write) ?? [] },
        MapVersion = found.MapVersion,
    };

    private static V1.ComparedSegment Write(SegmentSide? side, string key) => side is null ? new V1.ComparedSegment { Segment = key } : new V1.ComparedSegment
    {
        Segment = side.Segment,
        Cases = side.Cases,
        Transitions = side.Transitions,
        Coded = side.Reasons.Coded,
        Uncoded = side.Reasons.Uncoded,
        Reasons = { side.Reasons.Rows.Select(DriverMessages.Write) },
        Wording = (V1.Wording)side.Reasons.Wording,
    };

    private static V1.Divergence Write(Divergence divergence) => new()
    {
        Value = divergence.Value,
        Chance = divergence.Chance,
        P = divergence.P,
        Shuffles = divergence.Shuffles,
        Seed = divergence.Seed,
        Cells = divergence.Cells,
        Merged = divergence.Merged,
        FirstTested = divergence.FirstTested,
        SecondTested = divergence.SecondTested,
    };

    private static V1.ReachGap Write(ReachGap row) => new()
    {
        Activity = row.Activity,
        First = ConformanceMessages.Write(row.First),
        Second = ConformanceMessages.Write(row.Second),
        Gap = Write(row.Gap),
    };

    private static V1.MeanGap Write(MeanGap means) => new()
    {
        Of = means.Of,
        FirstN = means.First.N,
        FirstMean = means.First.Mean,
        SecondN = means.Second.N,
        SecondMean = means.Second.Mean,
        Gap = Write(means.Gap),
    };

    private static V1.MeasuredGap Write(Gap gap) => new() { Difference = gap.Difference, Low = gap.Low, High = gap.High };

    private static V1.JudgedCondition Write(JudgedCondition judged)
    {
        var message = new V1.JudgedCondition { Condition = (V1.SeparateCondition)judged.Condition };
        if (judged.Holds is { } holds)
        {
            message.Holds = holds;
        }

        return message;
    }
}
