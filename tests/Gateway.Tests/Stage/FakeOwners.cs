using System.Collections.Concurrent;
using Journey.Owners.V1;

namespace Gateway.Tests.Stage;

/// <summary>Who has which role in which unit, and how often the gateway asked.</summary>
internal sealed class FakeOwners
{
    int _asked;

    public ConcurrentDictionary<(string Subject, string Unit), Role> Members { get; } = new();

    public ConcurrentDictionary<string, string> Units { get; } = new();

    /// <summary>What share links open, by their token.</summary>
    public ConcurrentDictionary<string, Journey.Maps.V1.OpenShareReply> Shares { get; } = new();

    /// <summary>What gateways keep here to share it.</summary>
    public ConcurrentDictionary<string, string> SessionKeys { get; } = new();

    public bool HasNoKeys { get; set; }

    public ByteCount Received { get; } = new();

    public int Asked => _asked;

    public bool Silent { get; set; }

    public void CountQuestion() => Interlocked.Increment(ref _asked);
}
