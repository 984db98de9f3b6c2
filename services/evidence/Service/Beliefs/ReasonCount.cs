namespace Journey.Evidence.Beliefs;

/// <summary>What contacts with one reason add up to.</summary>
internal sealed class ReasonCount
{
    public long Contacts { get; set; }

    public double Weight { get; set; }

    public long Episodes { get; set; }

    public long Failure { get; set; }

    public long Value { get; set; }
}
