namespace Journey.Owners.Owners;

/// <summary>A touchpoint in the order of the map: what handoffs are derived from. Unit is who operates it, as its people call it.</summary>
internal sealed record LineTouchpoint(string Id, string Key, string Name, string Channel, string Unit)
{
    public bool SharesUnitWith(LineTouchpoint other) => string.Equals(Unit.Trim(), other.Unit.Trim(), StringComparison.OrdinalIgnoreCase);

    public bool SharesChannelWith(LineTouchpoint other) => string.Equals(Channel.Trim(), other.Channel.Trim(), StringComparison.OrdinalIgnoreCase);
}
