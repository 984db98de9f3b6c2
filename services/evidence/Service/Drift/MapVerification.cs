using Journey.Platform.Storage;

namespace Journey.Evidence.Drift;

/// <summary>When a map was last verified.</summary>
internal sealed class MapVerification : IUnitOwned
{
    public required Guid MapId { get; init; }

    public Guid UnitId { get; set; }

    public Verification Cause { get; set; }

    public int MapVersion { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Takes over what is newer. A version says nothing once a map was published: an edit verifies nothing.</summary>
    public void Take(Verification cause, int version, DateTimeOffset at)
    {
        if (At == default || (at > At && (cause != Verification.Version || Cause == Verification.Version)) || (cause != Verification.Version && Cause == Verification.Version))
        {
            (Cause, MapVersion, At) = (cause, version, at);
        }
    }
}
