using System.Collections.Concurrent;

namespace Faults.Tests.Chaos;

/// <summary>What the clients of one unit were told is done, each with a name that nothing else has.</summary>
internal sealed class History
{
    /// <summary>Names of people that were added.</summary>
    public ConcurrentBag<string> People { get; } = [];

    /// <summary>Title of each version of each map, the first first.</summary>
    public ConcurrentDictionary<string, List<string>> Maps { get; } = [];

    /// <summary>How many records came under each activity, sent at once or in a file.</summary>
    public ConcurrentDictionary<string, long> Events { get; } = [];

    /// <summary>Files that were read to their end.</summary>
    public ConcurrentBag<string> Imports { get; } = [];
}
