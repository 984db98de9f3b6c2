using Journey.Evidence.V1;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Models;

/// <summary>How complete and how fresh a source or a log is. A null reply means: not known right now.</summary>
/// <param name="Frame">The page around it.</param>
/// <param name="Reply">What is known of it.</param>
/// <param name="Tier">How near it is to behaviour; unspecified for a log over several sources.</param>
public sealed record QualityModel(Frame Frame, GetQualityReply? Reply, Tier Tier)
{
    /// <summary>Days since the newest event.</summary>
    public double? AgeDays => Reply?.Newest is { } newest ? Math.Max(0, (Frame.Moments.Instant() - newest.ToDateTimeOffset()).TotalDays) : null;

    /// <summary>Days in which evidence of this tier loses half its weight; null where no single tier holds.</summary>
    public int? HalfLife => Tier switch
    {
        Tier.S => 365,
        Tier.A or Tier.B or Tier.D => 180,
        Tier.C => 730,
        _ => null,
    };

    /// <summary>What is left of its weight, 0 to 1.</summary>
    public double? Left => AgeDays is { } age && HalfLife is { } half ? Math.Pow(.5, age / half) : null;

    public IEnumerable<QualityRow> Rows => Reply is null ? [] :
    [
        new(T("Name a customer"), T("joins this with other sources"), Reply.WithCustomer),
        new(T("Are in a segment"), T("can be compared by group"), Reply.WithSegment),
        new(T("Name a channel"), T("show over which medium"), Reply.WithChannel),
        new(T("Carry a reason"), T("count among the drivers"), Coded),
        new(T("Came late"), T("recorded on a later day than they happened"), Reply.Late) { Good = false },
    ];

    Proportion? Coded => Reply?.Uncoded is not { N: > 0 } uncoded ? null : new()
    {
        Count = uncoded.N - uncoded.Count,
        N = uncoded.N,
        Share = 1 - uncoded.Share,
        Low = 1 - uncoded.High,
        High = 1 - uncoded.Low,
    };
}
