using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Faults.Tests.Network;

/// <summary>A way between two, on loopback: passes on what comes to one port, late, slowly, in one direction or not at all.</summary>
public sealed class Relay : IAsyncDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly Uri _target;
    readonly CancellationTokenSource _stop = new();
    readonly ConcurrentDictionary<Passage, bool> _open = [];
    readonly Task _accepting;
    volatile Manner _manner = new();
    readonly ConcurrentQueue<TimeSpan> _withdrawals = [];
    int _requests;

    /// <param name="target">Whom it leads to; scheme and names of users stay as they are.</param>
    public Relay(Uri target)
    {
        _target = target;
        _listener.Start();
        Address = new UriBuilder(target) { Host = "127.0.0.1", Port = ((IPEndPoint)_listener.LocalEndpoint).Port }.Uri;
        _accepting = AcceptAsync();
    }

    /// <summary>Where it is found in place of its target.</summary>
    public Uri Address { get; }

    /// <summary>HTTP/2 requests that have come, whether or not they were passed on.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>How long each HTTP/2 request had waited that its caller has given up.</summary>
    public IReadOnlyList<TimeSpan> Withdrawals => [.. _withdrawals];

    /// <summary>How it passes on from now on. Connections that have lost something are closed when nothing is lost any more.</summary>
    public Manner Manner
    {
        get => _manner;
        set
        {
            var heals = _manner.Loses && !value.Loses;
            _manner = value;
            if (heals)
            {
                Close();
            }
        }
    }

    /// <summary>Closes every connection, as the death of one side does.</summary>
    public void Close()
    {
        foreach (var passage in _open.Keys)
        {
            passage.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        Close();
        _stop.Dispose();
    }

    async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = PassAsync(new Passage(await _listener.AcceptSocketAsync(_stop.Token), this));
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // It is taken away.
        }
    }

    async Task PassAsync(Passage passage)
    {
        _open[passage] = true;
        await passage.RunAsync(_target, new Frames(() => Interlocked.Increment(ref _requests), _withdrawals.Enqueue));
        _open.TryRemove(passage, out _);
    }
}
