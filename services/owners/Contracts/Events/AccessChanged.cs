using Journey.Messaging;

namespace Journey.Owners.Contracts.Events;

/// <summary>What a subject may do in a unit has changed; whoever remembers it must ask again.</summary>
/// <param name="Subject">Subject as the identity provider names it.</param>
/// <param name="UnitKey">Key of the unit.</param>
public sealed record AccessChanged(string Subject, string UnitKey) : IEvent
{
    /// <inheritdoc />
    public static string Type => "journey.owners.access-changed.v1";
}
