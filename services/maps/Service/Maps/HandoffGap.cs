namespace Journey.Maps.Maps;

/// <summary>What a handoff lacks by design.</summary>
internal enum HandoffGap
{
    NoGiver,
    NoReceiver,
    NoPayload,
    NoLimit,
    NoSignal,
}
