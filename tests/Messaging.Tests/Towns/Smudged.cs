using Journey.Messaging;

namespace Messaging.Tests.Towns;

// Nobody handles it.
public sealed record Smudged(string Text) : IEvent
{
    public static string Type => "journey.north.smudged.v1";
}
