using Google.Protobuf.WellKnownTypes;

namespace Journey.Portal.Models;

/// <summary>A number of a neighbour concept on this map.</summary>
/// <param name="What">What is counted.</param>
/// <param name="Value">The number as it is written; empty where nothing is connected that could tell it.</param>
/// <param name="Note">Its interval or n, or what would connect it.</param>
/// <param name="AsOf">When it was taken; null where there is none.</param>
public sealed record LiveNumber(string What, string Value, string Note, Timestamp? AsOf)
{
    public bool IsConnected => Value.Length > 0;
}
