using Journey.Messaging;

namespace Journey.Owners.Contracts.Events;

/// <summary>A test of a change has its verdict, and nothing of it changes any more. Told once; a lower revision than the known one is ignored.</summary>
/// <param name="TestId">The test.</param>
/// <param name="FixId">The fix that was tested.</param>
/// <param name="MapId">Its map.</param>
/// <param name="Candidate">The candidate fix on the map.</param>
/// <param name="Decision">The decision that the test follows from; empty where there is none.</param>
/// <param name="State">kept, retired or inconclusive.</param>
/// <param name="Proposed">What the figures said: keep, retire, inconclusive or insufficient.</param>
/// <param name="Assumption">What was believed, in a sentence.</param>
/// <param name="Because">Why it was decided so; may be empty where the verdict is the proposed one.</param>
/// <param name="Segment">Whose behaviour was measured; empty for everybody's.</param>
/// <param name="PostHoc">Whether it was registered when the after window had begun.</param>
/// <param name="Confounded">Whether something else changed within the after window.</param>
/// <param name="Baseline">The window before.</param>
/// <param name="After">The window after.</param>
/// <param name="RecordedAt">When the verdict was recorded.</param>
/// <param name="AsOf">What the sources of the newest figures knew; null where nothing was measured.</param>
/// <param name="Claims">The claims the result speaks of.</param>
/// <param name="Metrics">What each measure shows, the one that the verdict is about first.</param>
/// <param name="Change">What was changed; empty where the event is from before it was told.</param>
public sealed record VerdictRecorded(
    Guid TestId, Guid FixId, Guid MapId, string Candidate, string Decision, string State, string Proposed, string Assumption, string Because, string Segment,
    bool PostHoc, bool Confounded, VerdictWindow Baseline, VerdictWindow After, DateTimeOffset RecordedAt, DateTimeOffset? AsOf,
    IReadOnlyList<VerdictClaim> Claims, IReadOnlyList<VerdictMetric> Metrics, string Change = "") : IEvent
{
    /// <inheritdoc />
    public static string Type => "journey.owners.verdict-recorded.v1";
}

/// <summary>Days of the unit, in its time zone.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The first day after it.</param>
public sealed record VerdictWindow(DateOnly From, DateOnly Until);

/// <summary>A claim that a result speaks of.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="StatementVersion">Version of the statement that was tested.</param>
public sealed record VerdictClaim(string ClaimId, int StatementVersion);

/// <summary>What one measure shows.</summary>
/// <param name="Key">Key within the test.</param>
/// <param name="Name">Name of the measure.</param>
/// <param name="Kind">proportion (effect is a difference of shares), count (a ratio of rates less 1) or mean (a difference in the unit of the values).</param>
/// <param name="Scope">outcome (of the whole journey) or local (of one touchpoint).</param>
/// <param name="Subject">customerBehaviour or business.</param>
/// <param name="Direction">rise or fall: where it was hoped to move.</param>
/// <param name="Smallest">The least effect worth having, above 0.</param>
/// <param name="Proposed">What its figures say: keep, retire, inconclusive or insufficient.</param>
/// <param name="Effect">Signed, + is the hoped direction; null where figures are too few.</param>
/// <param name="Low">Lower end of its 95 % interval; null as the effect is.</param>
/// <param name="High">Upper end.</param>
/// <param name="Baseline">Figures before; null where not measured.</param>
/// <param name="After">Figures after; null where not measured.</param>
/// <param name="ComparisonBaseline">Figures of the comparison group before; null where there is none.</param>
/// <param name="ComparisonAfter">Figures of the comparison group after.</param>
public sealed record VerdictMetric(
    string Key, string Name, string Kind, string Scope, string Subject, string Direction, double Smallest, string Proposed, double? Effect, double? Low, double? High,
    VerdictFigure? Baseline, VerdictFigure? After, VerdictFigure? ComparisonBaseline, VerdictFigure? ComparisonAfter);

/// <summary>What was measured of one group in one window.</summary>
/// <param name="N">Customers looked at; of a count they may be customers times days.</param>
/// <param name="Count">How many of them, or how many events; null for a mean.</param>
/// <param name="Mean">Mean of the values; null for other kinds.</param>
/// <param name="Deviation">Their standard deviation; null for other kinds.</param>
public sealed record VerdictFigure(double N, double? Count, double? Mean, double? Deviation);
