using Journey.Evidence.V1;
using Journey.Owners.V1;
using Journey.Platform.Errors;

namespace Journey.Portal.Models;

/// <summary>The handoffs of a map, and who could answer for them; null when owners did not answer in time.</summary>
public sealed record HandoffsModel(MapView View, ListHandoffsReply? Handoffs, IReadOnlyList<Person> People)
{
    /// <summary>What the log that the map is held against shows; null where no log has the touchpoints, or it did not come in time.</summary>
    public SeenHandoffs? Seen { get; init; }

    /// <summary>What cases do at them; null where evidence did not answer in time.</summary>
    public GetObservedHandoffsReply? Observed { get; init; }

    /// <summary>The handoff whose form was refused, and why.</summary>
    public string WrongAt { get; init; } = "";

    public IReadOnlyList<FieldViolation> Wrong { get; init; } = [];

    /// <summary>Whether it was refused because the map has become another meanwhile.</summary>
    public bool Conflict { get; init; }

    /// <summary>What was typed then.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    public int Count(HandoffStanding standing) => Rows.Count(row => row.Standing == standing);

    /// <summary>The rows of one standing, what loses most customers first, then the gravest, else in the order of the path.</summary>
    public IReadOnlyList<HandoffModel> Of(HandoffStanding standing) => [.. Rows.Where(row => row.Standing == standing).OrderByDescending(row => row.Excess ?? double.NegativeInfinity).ThenBy(row => row.Rank)];

    IEnumerable<HandoffModel> Rows => (Handoffs?.Handoffs ?? []).Select(handoff => new HandoffModel(View, handoff, People)
    {
        Seen = Seen,
        Observed = Observed?.Handoffs.FirstOrDefault(observed => observed.HandoffId == handoff.HandoffId),
        Others = Observed?.Others,
        Wrong = handoff.HandoffId == WrongAt ? Wrong : [],
        Conflict = handoff.HandoffId == WrongAt && Conflict,
        Typed = handoff.HandoffId == WrongAt ? Typed : new Dictionary<string, string>(),
    });
}
