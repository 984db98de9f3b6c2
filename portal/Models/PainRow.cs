using Journey.Evidence.V1;
using Journey.Maps.V1;
using Journey.Owners.V1;

namespace Journey.Portal.Models;

/// <summary>A pain point with what it costs and what is done about it.</summary>
/// <param name="Pain">As the map has it.</param>
/// <param name="Known">Its owner and fixes; null where they are not known right now.</param>
/// <param name="Cost">The reason that speaks of it; null where nobody gives one or reasons are not known.</param>
public sealed record PainRow(PainPoint Pain, PainPointState? Known, ObservedReason? Cost)
{
    public IReadOnlyList<CandidateFix> Candidates { get; init; } = [];

    /// <summary>Where it is met; empty where the map does not say.</summary>
    public string Step { get; init; } = "";

    public string Grade { get; init; } = "";

    public IEnumerable<Fix> Fixes => Known?.Fixes ?? [];

    public bool HasRunning => Fixes.Any(fix => fix.State == FixState.Running);

    /// <summary>Whether a fix is planned or running.</summary>
    public bool HasOpen => Fixes.Any(fix => fix.State is FixState.Planned or FixState.Running);

    public bool HasOwner => Known?.Owner is not null;

    /// <summary>Candidates that nobody has taken up.</summary>
    public IEnumerable<CandidateFix> Unplanned => Known is null ? [] : Candidates.Where(candidate => Fixes.All(fix => fix.Candidate != candidate.Id));
}
