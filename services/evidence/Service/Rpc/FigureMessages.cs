using Google.Protobuf.WellKnownTypes;
using Journey.Evidence.Figures;

namespace Journey.Evidence.Rpc;

internal static class FigureMessages
{
    private const string Basis = "aggregate";

    public static FigureQuery Query(string? segment, Timestamp? from, Timestamp? to, int top) =>
        new(segment, When(from), When(to), top == 0 ? null : top);

    public static V1.GetPathsReply Write(LogPaths paths) => new()
    {
        Events = paths.Events,
        Cases = paths.Cases,
        Activities = paths.Activities,
        Variants = (int)paths.Variants,
        LongCases = paths.LongCases,
        TopVariants = { paths.TopVariants.Select(variant => new V1.Variant { Path = { variant.Path }, Cases = variant.Cases }) },
        Edges = { paths.Edges.Select(Write) },
        ActivityCounts = { paths.ActivityCounts.ToDictionary(pair => pair.Key, pair => pair.Value) },
        Throughput = paths.MedianSeconds is null ? null : new V1.Throughput { MedianSeconds = paths.MedianSeconds.Value, MeanSeconds = paths.MeanSeconds!.Value },
        Basis = Basis,
        Revision = paths.Revision,
        Partial = paths.Partial,
    };

    public static V1.GetDriversReply Write(LogDrivers drivers) => new()
    {
        Coded = drivers.Ranking.Coded,
        Uncoded = drivers.Ranking.Uncoded,
        VitalFew = { drivers.Ranking.VitalFew },
        Rows = { drivers.Rows.Select(Write) },
        Wording = (V1.Wording)drivers.Ranking.Wording,
        Detail = drivers.Ranking.Detail,
        Basis = Basis,
        Revision = drivers.Revision,
        Partial = drivers.Partial,
        Values = drivers.Ranking.Rows.Count,
    };

    private static V1.Edge Write(PathEdge edge) => new()
    {
        From = edge.From,
        To = edge.To,
        Count = edge.Count,
        MedianSeconds = edge.MedianSeconds,
        MeanSeconds = edge.MeanSeconds,
    };

    private static V1.Driver Write(DriverRow row) => new()
    {
        Value = row.Value,
        Count = row.Count,
        Share = row.Share,
        Low = row.Low,
        High = row.High,
        Cumulative = row.Cumulative,
    };

    public static Instant? When(Timestamp? at) => at is null ? null : new Instant(at.ToDateTimeOffset(), null);
}
