using Journey.Evidence.V1;
using Journey.Maps.V1;
using Journey.Portal.Charts;

namespace Journey.Portal.Models;

/// <summary>What a map believes hurts most, held against the reasons that customers give.</summary>
/// <param name="Reply">The figures.</param>
/// <param name="Logs">Logs that could be taken instead.</param>
public sealed record Belief(GetBeliefReply Reply, IReadOnlyList<LogChoice> Logs)
{
    public string LogKey => Reply.Basis?.LogKey ?? "";

    public string LogName => Logs.FirstOrDefault(log => log.Key == LogKey)?.Name ?? LogKey;

    public bool HasReasons => Reply.Rows.Count > 0;

    public long All => Reply.Coded + Reply.Uncoded;

    public BeliefShape Shape => BeliefShape.Of(Reply);

    public ParetoShape Pareto => new(Drivers);

    /// <summary>The reasons as drivers, for the chart and the sentence that they share with a source's page.</summary>
    public GetDriversReply Drivers
    {
        get
        {
            var drivers = new GetDriversReply
            {
                Coded = Reply.Coded,
                Uncoded = Reply.Uncoded,
                Wording = Reply.Wording,
                Detail = Reply.Detail,
                Basis = Reply.Basis?.Basis ?? "",
                Revision = Reply.Basis?.Revision ?? 0,
                Values = Reply.Rows.Count,
            };
            drivers.VitalFew.Add(Reply.VitalFew);
            drivers.Rows.Add(Reply.Rows.Select(row => new Driver { Value = row.Reason, Count = row.Contacts, Share = row.Share, Low = row.Low, High = row.High, Cumulative = row.Cumulative }));
            return drivers;
        }
    }

    /// <summary>The reason that speaks of a pain point, as evidence joins them.</summary>
    public ObservedReason? Of(PainPoint pain) => Reply.Believed.FirstOrDefault(known => known.PainPointId == pain.Id) is { GivenReason.Length: > 0 } believed ? Of(believed.GivenReason) : null;

    ObservedReason? Of(string reason) => Reply.Rows.FirstOrDefault(row => row.Reason == reason);

    /// <summary>What was believed first, with the reason that speaks of it where one is given; null where nothing is believed.</summary>
    public (BelievedPain Pain, ObservedReason? Given)? First => Reply.Believed.Count == 0 ? null : (Reply.Believed[0], Of(Reply.Believed[0].GivenReason));
}
