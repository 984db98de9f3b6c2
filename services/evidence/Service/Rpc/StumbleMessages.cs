using Journey.Evidence.Stumbling;

namespace Journey.Evidence.Rpc;

/// <summary>Stumbles as messages.</summary>
internal static class StumbleMessages
{
    public static V1.GetStumblesReply Write(MapStumbles told) => new()
    {
        Basis = ConformanceMessages.Write(told.Basis),
        Status = (V1.StumbleStatus)told.Status,
        Finished = ConformanceMessages.Write(told.Finished),
        Stumbles = { told.Stumbles.Select(Write) },
    };

    private static V1.ObservedStumble Write(ObservedStumble row) => new()
    {
        TouchpointId = row.TouchpointId,
        Next = { row.Next },
        Status = (V1.StumbleStatus)row.Status,
        Reached = row.Reached,
        Lost = ConformanceMessages.Write(row.Lost),
        Waiting = row.Waiting,
    };
}
