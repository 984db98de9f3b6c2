namespace Journey.Owners.Owners;

/// <summary>What is missing between the two sides of a handoff. Source: d7.</summary>
internal static class HandoffGaps
{
    public static IEnumerable<OwnershipGap> Of(Handoff handoff, HandoffAgreement? agreement, Colleague? giver, Colleague? receiver, bool isReceived)
    {
        var terms = handoff.Terms;
        if (!terms.ToCustomer && receiver is null && !isReceived)
        {
            yield return OwnershipGap.NoReceiver;
        }
        if (handoff.ChangesUnit && !terms.ToCustomer && (IsOneName(giver, receiver) || IsOneVoice(handoff, agreement)))
        {
            yield return OwnershipGap.SameOwnerNominal;
        }
        if (terms.Limit.Length == 0)
        {
            yield return OwnershipGap.NoLimit;
        }
    }

    // Two entries of one name count too: the name is what both units rely on.
    static bool IsOneName(Colleague? giver, Colleague? receiver) =>
        giver is not null && receiver is not null && (giver.Id == receiver.Id || string.Equals(giver.Name, receiver.Name, StringComparison.OrdinalIgnoreCase));

    static bool IsOneVoice(Handoff handoff, HandoffAgreement? agreement) =>
        agreement?.Holding(Side.Giver, handoff) is { } one && agreement.Holding(Side.Receiver, handoff) is { } other && one.Subject == other.Subject;
}
