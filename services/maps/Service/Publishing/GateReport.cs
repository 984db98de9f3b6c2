namespace Journey.Maps.Publishing;

/// <summary>What holds a version back, and what would be stored with it if it were published now.</summary>
internal sealed record GateReport(int Version, IReadOnlyList<GateBlock> Blocks, SeenAtGate Seen);
