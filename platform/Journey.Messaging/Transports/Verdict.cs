namespace Journey.Messaging.Transports;

/// <summary>What becomes of a delivered message.</summary>
public abstract record Verdict
{
    private Verdict()
    {
    }

    /// <summary>The effect is committed: the message may go.</summary>
    public sealed record Handled : Verdict;

    /// <summary>Deliver it again after a while, with the attempt raised by one.</summary>
    /// <param name="Delay">How long to wait.</param>
    public sealed record Retry(TimeSpan Delay) : Verdict;

    /// <summary>Nobody can handle it as it is: set it aside where an operator finds it.</summary>
    /// <param name="Reason">Why, for the operator; never the payload.</param>
    public sealed record DeadLetter(string Reason) : Verdict;
}
