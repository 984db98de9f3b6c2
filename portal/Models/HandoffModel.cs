using Journey.Evidence.V1;
using Journey.Maps.Contracts;
using Journey.Owners.V1;
using Journey.Platform.Errors;
using Journey.Portal.Text;

namespace Journey.Portal.Models;

/// <summary>One handoff with its forms.</summary>
public sealed record HandoffModel(MapView View, Handoff Handoff, IReadOnlyList<Person> People)
{
    public IReadOnlyList<FieldViolation> Wrong { get; init; } = [];

    public bool Conflict { get; init; }

    public SeenHandoffs? Seen { get; init; }

    /// <summary>What cases do at it; null where that is not known.</summary>
    public ObservedHandoff? Observed { get; init; }

    /// <summary>What other steps miss, taken together.</summary>
    public Proportion? Others { get; init; }

    /// <summary>Customers it loses beyond what other steps lose; null where that is not known.</summary>
    public double? Excess => Observed is { HasExcess: true } known ? known.Excess : null;

    public SeenWay? Forth => Seen?.Ways.GetValueOrDefault((Handoff.Giver.ElementId, Handoff.Receiver.ElementId));

    public SeenWay? Back => Seen?.Ways.GetValueOrDefault((Handoff.Receiver.ElementId, Handoff.Giver.ElementId));

    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    public bool IsOpen => Conflict || Wrong.Count > 0;

    public IReadOnlyList<Gap> Gaps => Handoff.Owned?.Gaps ?? [];

    public HandoffStanding Standing => Handoff switch
    {
        { State: HandoffState.Dismissed } => HandoffStanding.Dismissed,
        _ when Gaps.Count > 0 => HandoffStanding.Broken,
        { State: HandoffState.Confirmed } => HandoffStanding.Whole,
        _ => HandoffStanding.Waiting,
    };

    /// <summary>Place of its gravest gap among gaps.</summary>
    public int Rank => Gaps.Count == 0 ? 0 : Gaps.Min(OwnerWords.Rank);

    /// <summary>One person answers for both touchpoints although one unit operates them, so that it is no gap.</summary>
    public bool SamePerson =>
        Handoff.Giver.Owner is { } giver && giver.PersonId == Handoff.Receiver.Owner?.PersonId && !Gaps.Contains(Gap.SameOwnerNominal) && !Handoff.Terms.ToCustomer;

    /// <summary>Whether more than half of what was seen took longer than the limit.</summary>
    public bool IsLate => Forth?.MedianSeconds is { } median && Duration.TryRead(Handoff.Terms.Limit, out var limit) && median > limit.TotalSeconds;

    /// <summary>Whether anything is agreed on it that could be confirmed.</summary>
    public bool HasTerms => Handoff.Terms is { } terms && (terms.Payload.Length > 0 || terms.Limit.Length > 0 || terms.FailureSignal.Length > 0);

    /// <summary>The sides that have not confirmed what the map has.</summary>
    public IReadOnlyList<(Side Side, HandoffSide Of)> Asked =>
        [.. Sides.Where(side => side.Of.ConfirmedBy.Length == 0 && (side.Side == Side.Giver || !Handoff.Terms.ToCustomer))];

    public IEnumerable<(Side Side, HandoffSide Of)> Sides => [(Side.Giver, Handoff.Giver), (Side.Receiver, Handoff.Receiver)];

    /// <summary>What stands in a field: typed before it was refused, else what the map has.</summary>
    public string Value(string field, string kept) => IsOpen ? Typed.GetValueOrDefault(field, "") : kept;
}
