using Journey.Evidence.Comparison;

namespace Journey.Evidence.Http;

internal sealed record MeanGapView(string? Scale, long FirstN, double FirstMean, long SecondN, double SecondMean, double Difference, double Low, double High)
{
    public static MeanGapView? Of(MeanGap? means) => means is null ? null : new MeanGapView(
        means.Of.Length == 0 ? null : means.Of, means.First.N, means.First.Mean, means.Second.N, means.Second.Mean, means.Gap.Difference, means.Gap.Low, means.Gap.High);
}
