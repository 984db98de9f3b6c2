using Journey.Testing;

namespace Simulation.Tests.Running;

// The clock of one process: it may be wrong, and it stands still while the process is paused.
internal sealed class PlaceClock : TimeProvider
{
    private ManualTime _true = new();
    private TimeSpan _ahead;
    private DateTimeOffset? _frozen;

    public bool IsWrong => _ahead != TimeSpan.Zero;

    public override DateTimeOffset GetUtcNow() => _frozen ?? _true.GetUtcNow() + _ahead;

    public void Follow(ManualTime time, TimeSpan ahead) => (_true, _ahead, _frozen) = (time, ahead, null);

    public void Freeze() => _frozen = GetUtcNow();

    // It goes on from where it stood, or knows at once how late it is.
    public void Thaw(bool late)
    {
        _ahead = late && _frozen is { } stood ? stood - _true.GetUtcNow() : TimeSpan.Zero;
        _frozen = null;
    }
}
