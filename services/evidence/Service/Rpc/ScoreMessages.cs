using Journey.Evidence.Figures;

namespace Journey.Evidence.Rpc;

internal static class ScoreMessages
{
    public static V1.GetScoresReply Write(Answered<LogScores> answered)
    {
        var told = answered.Told;
        var reply = new V1.GetScoresReply
        {
            Suppressed = answered.Suppressed,
            HiddenRows = answered.Hidden,
            Basis = told.Basis,
            Revision = told.Revision,
            Partial = told.Partial,
            AsOf = Times.Write(told.AsOf),
            Selected = FigureMessages.Selected(told.Asked),
        };
        if (answered.Figures is { } scores)
        {
            reply.Rows.AddRange(scores.Rows.Select(Write));
            reply.N = scores.N;
            reply.NotCounted = scores.NotCounted;
            reply.Without = scores.Without;
        }

        return reply;
    }

    public static V1.GetQualityReply Write(LogQuality quality) => new()
    {
        Records = quality.Records,
        Events = quality.Events,
        Answers = quality.Answers,
        Cases = quality.Cases,
        Oldest = Times.Write(quality.Oldest),
        Newest = Times.Write(quality.Newest),
        LastImport = Times.Write(quality.LastImport),
        Rejected = quality.Rejected,
        Uncoded = ConformanceMessages.Write(quality.Uncoded),
        WithCustomer = ConformanceMessages.Write(quality.WithCustomer),
        WithSegment = ConformanceMessages.Write(quality.WithSegment),
        WithChannel = ConformanceMessages.Write(quality.WithChannel),
        Late = ConformanceMessages.Write(quality.Late),
        Revision = quality.Revision,
        Partial = quality.Partial,
    };

    private static V1.Scores Write(Scores row)
    {
        var scores = new V1.Scores
        {
            Value = row.Value,
            Scale = row.Scale,
            N = row.N,
            NotCounted = row.NotCounted,
            Mean = row.Mean ?? 0,
            Median = row.Median ?? 0,
            Distribution = { row.Distribution.Select(count => new V1.ScoreCount { Score = (double)count.Score, Count = count.Count }) },
            Top2 = ConformanceMessages.Write(row.Top2),
            Bottom2 = ConformanceMessages.Write(row.Bottom2),
            Nps = row.Nps is { } nps
                ? new V1.Nps { Score = nps.Score, Promoters = ConformanceMessages.Write(nps.Promoters), Passives = ConformanceMessages.Write(nps.Passives), Detractors = ConformanceMessages.Write(nps.Detractors) }
                : null,
        };
        if (row.Emotion is { } emotion)
        {
            scores.Emotion = emotion;
        }

        return scores;
    }
}
