using Journey.Messaging;

namespace Simulation.Tests.Towns;

// A page has another text, stands on a shelf and weighs something.
internal sealed record Noted(int Number, string Text, string Shelf, int Weight) : IEvent
{
    public static string Type => "journey.north.noted.v1";
}
