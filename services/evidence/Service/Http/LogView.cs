using Journey.Evidence.Logs;

namespace Journey.Evidence.Http;

internal sealed record LogView(
    string Key, string Name, IReadOnlyList<string> Sources, CaseRule CaseRule, string? Anchor, string? End, int? Days, string? SegmentBy,
    long Records, long Events, long Cases, DateTimeOffset? Newest, long Revision, bool? Partial)
{
    public static LogView Of(LogState state) => new(
        state.Log.Key, state.Log.Name, state.Log.Sources, state.Log.CaseRule, state.Log.Anchor, state.Log.End, state.Log.Days, state.Log.SegmentBy,
        state.Holds.Records, state.Holds.Events, state.Holds.Cases, state.Holds.Newest, state.Holds.Revision, state.Partial ? true : null);
}
