namespace Journey.Maps.Maps;

/// <summary>On which side of a blueprint's line of visibility a contact stands.</summary>
internal static class Sight
{
    /// <summary>Whether the customer is on one side of a touchpoint. Nothing said means the customer.</summary>
    public static bool IsSeen(Touchpoint touchpoint, string customer) =>
        touchpoint.Initiator.Length == 0 || touchpoint.Receiver.Length == 0 || IsCustomer(touchpoint.Initiator, customer) || IsCustomer(touchpoint.Receiver, customer);

    private static bool IsCustomer(string actor, string customer) =>
        actor.Equals("customer", StringComparison.OrdinalIgnoreCase) || actor.Equals(customer, StringComparison.OrdinalIgnoreCase);
}
