using Journey.Evidence.Drift;

namespace Journey.Evidence.Http;

internal sealed record DriftWindowView(DateOnly From, DateOnly Until, DateTimeOffset ClosedAt, long Cases, long LongCases)
{
    public static DriftWindowView? Of(WindowCases? window) =>
        window is null ? null : new DriftWindowView(window.From, window.Until, window.ClosedAt, window.Cases, window.LongCases);
}
