using Journey.Evidence.Logs;

namespace Journey.Evidence.Rpc;

internal static class LogMessages
{
    public static LogProperties Read(V1.Log? log)
    {
        log ??= new V1.Log();
        return new LogProperties(
            log.Key, log.Name, [.. log.Sources], (CaseRule)log.CaseRule, Given(log.Anchor), Given(log.End), log.Days == 0 ? null : log.Days, Given(log.SegmentBy));
    }

    public static V1.Log Write(LogProperties log) => new()
    {
        Key = log.Key,
        Name = log.Name,
        Sources = { log.Sources },
        CaseRule = (V1.CaseRule)log.CaseRule,
        Anchor = log.Anchor ?? "",
        End = log.End ?? "",
        Days = log.Days ?? 0,
        SegmentBy = log.SegmentBy ?? "",
    };

    public static V1.LogState Write(LogState state) => new()
    {
        Log = Write(state.Log),
        Records = state.Holds.Records,
        Events = state.Holds.Events,
        Cases = state.Holds.Cases,
        Newest = Times.Write(state.Holds.Newest),
        Revision = state.Holds.Revision,
        Partial = state.Partial,
    };

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
