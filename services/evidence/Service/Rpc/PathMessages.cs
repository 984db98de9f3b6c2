using Journey.Evidence.Figures;

namespace Journey.Evidence.Rpc;

internal static class PathMessages
{
    public static V1.GetPathsReply Write(Answered<LogPaths> answered)
    {
        var told = answered.Told;
        var reply = answered.Figures is { } paths ? Write(paths) : new V1.GetPathsReply { Suppressed = true };
        reply.Basis = told.Basis;
        reply.Revision = told.Revision;
        reply.Partial = told.Partial;
        reply.AsOf = Times.Write(told.AsOf);
        reply.Selected = FigureMessages.Selected(told.Asked);
        return reply;
    }

    private static V1.GetPathsReply Write(LogPaths paths)
    {
        var reply = new V1.GetPathsReply
        {
            Events = paths.Events,
            Cases = paths.Cases,
            Activities = paths.ActivityCounts.Count,
            Variants = (int)paths.Walked.Distinct,
            VariantsWithOneCase = paths.Walked.Single,
            LongCases = paths.LongCases,
            OpenCases = paths.OpenCases,
            TopVariants = { paths.TopVariants.Select(variant => new V1.Variant { Path = { variant.Path }, Cases = variant.Cases }) },
            Edges = { paths.Edges.Select(Write) },
            ActivityCounts = { paths.ActivityCounts.ToDictionary(pair => pair.Key, pair => pair.Value) },
            Starts = { paths.Starts.Select(Write) },
            Ends = { paths.Ends.Select(Write) },
            Funnel = { paths.Funnel.Select(Write) },
            Services = { paths.Services.Select(of => new V1.ActivityService { Activity = of.Activity, Seconds = FigureMessages.Write(of.Seconds) }) },
            Handovers = new V1.Handovers { Count = paths.Handovers.Count, Cases = paths.Handovers.Cases, Seconds = FigureMessages.Write(paths.Handovers.Seconds) },
            SelfLoops = paths.SelfLoops,
            CasesWithARepeatedActivity = paths.Repeats,
            EventsPerCase = FigureMessages.Write(paths.EventsPerCase),
            ThroughputSeconds = FigureMessages.Write(paths.Throughput),
            Throughput = paths.Throughput is { } spread ? new V1.Throughput { MedianSeconds = spread.Median, MeanSeconds = spread.Mean } : null,
        };
        if (paths.Walked.Covering is { } covering)
        {
            reply.VariantsCovering80 = covering;
        }

        return reply;
    }

    private static V1.ActivityCases Write(ActivityCases row) => new() { Activity = row.Activity, Cases = row.Cases };

    private static V1.Edge Write(PathEdge edge) => new()
    {
        From = edge.From,
        To = edge.To,
        Count = edge.Count,
        MedianSeconds = edge.MedianSeconds,
        MeanSeconds = edge.MeanSeconds,
    };
}
