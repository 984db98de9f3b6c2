using Journey.Messaging;

namespace Simulation.Tests.Towns;

// Told beside Noted now and then, of the same version.
internal sealed record Sealed(int Number) : IEvent
{
    public static string Type => "journey.north.sealed.v1";
}
