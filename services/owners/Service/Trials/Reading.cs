using Journey.Statistics;

namespace Journey.Owners.Trials;

/// <summary>What one measure shows. Effect: absent where figures are too few; Needed: how many an arm it would take to tell, where it does not.</summary>
internal sealed record Reading(TrialMetric Metric, Arms Arms, Interval? Effect, Proposal Proposal, Lack Lack, long? Needed)
{
    /// <summary>What a reader is told who may not see a group as small as one of the measure's.</summary>
    public static Reading Suppressed(TrialMetric metric) => new(metric, new Arms(null, null, null, null, false), null, Proposal.Insufficient, Lack.Suppressed, null);

    public static Reading Of(TrialMetric metric, Arms arms)
    {
        if (arms.LackOf(metric.Kind) is not Lack.None and var lack)
        {
            return new(metric, arms, null, Proposal.Insufficient, lack, Needs.ToBegin(metric, arms));
        }
        var effect = Effects.Of(metric, arms);
        var proposal = Proposals.Of(effect, metric.Smallest);
        return new(metric, arms, effect, proposal, Lack.None, proposal == Proposal.Inconclusive ? Needs.ToTell(metric, arms, effect) : null);
    }
}
