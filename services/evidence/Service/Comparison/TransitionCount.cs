namespace Journey.Evidence.Comparison;

/// <summary>How often one activity followed straight on another in each of two groups.</summary>
internal readonly record struct TransitionCount((int From, int To) Edge, string FromName, string ToName, long First, long Second)
{
    public long Total => First + Second;
}
