using Journey.Messaging;

namespace Messaging.Tests.Towns;

public sealed record Noted(string Text, long Number) : IEvent
{
    public static string Type => "journey.north.noted.v1";
}
