using System.Text.Json.Serialization;
using Journey.Owners.Trials;

namespace Journey.Owners.Sprints;

/// <summary>
/// A stumble in the order of scores, and whether a repair of it would be told. Outcome: by the journey's own measure; Ceiling: the most that one could move if nobody
/// stumbled here any more; Leading: by the share that stumbles, which lies nearer.
/// </summary>
internal sealed record RankedStumble(Stumble Stumble, int Rank, Detectability Outcome, double Ceiling, Detectability Leading)
{
    /// <summary>Whether the outcome would show it.</summary>
    [JsonIgnore]
    public bool IsTold => Outcome.CanTell && Ceiling >= Outcome.Smallest;

    /// <summary>What could be done instead where the outcome would not show it.</summary>
    [JsonIgnore]
    public IReadOnlyList<StumbleOffer> Offers => IsTold
        ? []
        : [.. Leading.CanTell ? new[] { StumbleOffer.LeadingMeasure } : [], .. Outcome.Days is not null && Ceiling >= Outcome.Smallest ? new[] { StumbleOffer.LongerWindow } : []];

    public bool IsToldBy(bool leading) => leading ? Leading.CanTell : IsTold;

    /// <summary>Ranks stumbles by score; of equal scores the one that reaches more customers comes first.</summary>
    public static IReadOnlyList<RankedStumble> Of(SprintMeasure outcome, Baseline baseline, Window verification, IReadOnlyList<Stumble> stumbles) =>
    [
        .. stumbles.OrderByDescending(stumble => stumble.Score).ThenByDescending(stumble => stumble.Reached).ThenBy(stumble => stumble.Element, StringComparer.Ordinal)
            .Select((stumble, at) => stumble.Suppressed ? new RankedStumble(stumble, at + 1, Detectability.Unknown, 0, Detectability.Unknown) : new RankedStumble(
                stumble, at + 1, Detectability.Of(baseline.Share, outcome.Change, baseline.Window.Days, verification.Days), stumble.Lost / baseline.Denominator,
                Detectability.Of(stumble.Share, -(stumble.Smallest ?? outcome.Smallest), baseline.Window.Days, verification.Days))),
    ];
}
