using Journey.Running;

namespace Journeys.Tests.Evidence;

/// <summary>The most memory a host held while this looked, five times a second.</summary>
sealed class PeakMemory : IDisposable
{
    readonly Timer _timer;
    readonly HostProcess _host;
    long _peak;

    public PeakMemory(HostProcess host)
    {
        _host = host;
        _timer = new Timer(_ => Look(), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(200));
    }

    public long Peak => Interlocked.Read(ref _peak);

    public void Dispose() => _timer.Dispose();

    void Look()
    {
        var now = _host.Resident;
        if (now > Interlocked.Read(ref _peak))
        {
            Interlocked.Exchange(ref _peak, now);
        }
    }
}
