using System.Collections.Concurrent;
using Journey.Local.Hosting.Servers;

namespace Faults.Tests.Network;

/// <summary>One process of each part, and a relay on every way from one to another and to the servers.</summary>
public sealed class FarTown : Town
{
    readonly ConcurrentDictionary<(string From, string To), Relay> _ways = [];

    /// <summary>How long a call from one part to another may take, as in the product.</summary>
    public static TimeSpan Deadline { get; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a part may say nothing before the gateway gives it up.</summary>
    public static TimeSpan Silence { get; } = TimeSpan.FromSeconds(5);

    protected override ServersOptions Options(string folder) => new(folder)
    {
        Way = (from, to, address) => _ways.GetOrAdd((from, to), _ => new Relay(address)).Address,
        Settings = new Dictionary<string, string?> { ["Services:Silence"] = Silence.ToString(), ["Rpc:Deadline"] = Deadline.ToString() },
    };

    /// <summary>The way from one part to another, or to postgresql or rabbitmq.</summary>
    public Relay Way(string from, string to)
    {
        Assert.SkipWhen(Absent is not null, Absent ?? "");
        return _ways[(from, to)];
    }

    /// <summary>Every way that leads to one of the services.</summary>
    public IEnumerable<Relay> WaysToServices() => _ways.Where(way => way.Key.To is "maps" or "evidence" or "owners").Select(way => way.Value);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        foreach (var way in _ways.Values)
        {
            await way.DisposeAsync();
        }
    }
}
