namespace Journey.Maps.Maps;

/// <summary>A place where the organisation unit or the channel changes between two touchpoints, and what is agreed on it.</summary>
internal sealed record DesignedHandoff(string Id, Touchpoint From, Touchpoint To, bool ChangesOwner, bool ChangesChannel, HandoffTerms? Terms)
{
    public string Title => $"{From.Name} → {To.Name}";

    /// <summary>What is missing before both sides could rely on it, in the order of DOMAIN d7; none where it was dismissed.</summary>
    public IReadOnlyList<HandoffGap> Gaps => Terms is { Dismissal.Length: > 0 } ? [] : [.. Missing()];

    private IEnumerable<HandoffGap> Missing()
    {
        if (From.OperatedBy.Length == 0)
        {
            yield return HandoffGap.NoGiver;
        }

        if (To.OperatedBy.Length == 0 && Terms is not { ToCustomer: true })
        {
            yield return HandoffGap.NoReceiver;
        }

        if (string.IsNullOrEmpty(Terms?.Payload))
        {
            yield return HandoffGap.NoPayload;
        }

        if (string.IsNullOrEmpty(Terms?.Limit))
        {
            yield return HandoffGap.NoLimit;
        }

        if (string.IsNullOrEmpty(Terms?.FailureSignal))
        {
            yield return HandoffGap.NoSignal;
        }
    }
}
