using Journey.Messaging;

namespace Faults.Tests.Wire;

/// <summary>An event as it went over the wire.</summary>
internal sealed record Told(Guid Id, string Type, Guid Unit, string Subject, long Version, byte[] Bytes)
{
    public static Told Of(byte[] bytes)
    {
        Assert.True(Envelope.TryRead(bytes, out var envelope, out var reason), reason);
        return new(envelope.Id, envelope.Type, envelope.Unit, envelope.Subject, envelope.AggregateVersion, bytes);
    }
}
