using System.Text;
using System.Text.Json.Nodes;
using Journey.Messaging;

namespace Faults.Tests.Wire;

/// <summary>An event as it went over the wire.</summary>
internal sealed record Told(Guid Id, string Type, Guid Unit, string Subject, long Version, byte[] Bytes)
{
    /// <summary>Null for what is no event.</summary>
    public static Told? Of(byte[] bytes) => Envelope.TryRead(bytes, out var envelope, out _)
        ? new(envelope.Id, envelope.Type, envelope.Unit, envelope.Subject, envelope.AggregateVersion, bytes)
        : null;

    /// <summary>What would be told of the same in another version, and in another unit if one is named.</summary>
    public Told Next(long version, Action<JsonNode> change, Guid? unit = null)
    {
        var root = JsonNode.Parse(Bytes)!;
        var next = this with { Id = Guid.CreateVersion7(), Unit = unit ?? Unit, Version = version };
        (root["id"], root["unit"], root["aggregateversion"]) = (next.Id, next.Unit, version);
        root["data"]!["version"] = version;
        change(root["data"]!);
        return next with { Bytes = Encoding.UTF8.GetBytes(root.ToJsonString()) };
    }
}
