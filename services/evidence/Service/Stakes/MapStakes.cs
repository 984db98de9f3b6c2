using Journey.Evidence.Conformance;

namespace Journey.Evidence.Stakes;

/// <summary>What is at stake at the pain points of a map.</summary>
/// <param name="Basis">Which cases.</param>
/// <param name="Status">Whether anything is told.</param>
/// <param name="ObservedDays">Days from the first to the last start of a closed case.</param>
/// <param name="ClosedCases">Cases whose time is over; the others are in no figure.</param>
/// <param name="Pains">The pain points: what is most at stake first, then those with most affected.</param>
internal sealed record MapStakes(CaseBasis Basis, StakeStatus Status, int ObservedDays, long ClosedCases, IReadOnlyList<PainStake> Pains)
{
    public const int LeastDays = 7;

    /// <summary>What was entered; null where nobody has.</summary>
    public EnteredStake? Entered { get; init; }

    /// <summary>0 where nothing was entered.</summary>
    public int Revision { get; init; }

    public DateTimeOffset? EnteredAt { get; init; }

    public string EnteredBy { get; init; } = "";

    public int Needed => Status == StakeStatus.NotEnoughData ? LeastDays : 0;

    public MapStakes With(KeptStake? kept)
    {
        var entered = kept?.Read();
        return this with
        {
            Entered = entered,
            Revision = kept?.Revision ?? 0,
            EnteredAt = kept?.At,
            EnteredBy = kept?.By ?? "",
            Pains =
            [
                .. Pains.Select(pain => pain.Worth(entered)).OrderByDescending(pain => pain.AtStake?.Value ?? double.NegativeInfinity)
                    .ThenByDescending(pain => pain.Affected?.Share ?? -1).ThenByDescending(pain => pain.Severity),
            ],
        };
    }

    /// <summary>Without figures of so few that they say something about single people.</summary>
    public MapStakes ForViewers() => this with
    {
        Pains = [.. Pains.Select(pain => pain.IsSmall ? pain with { Contacts = null, ContactsPer30Days = null, Stopped = null, Affected = null, AffectedPer30Days = null, AtStake = null } : pain)],
    };
}
