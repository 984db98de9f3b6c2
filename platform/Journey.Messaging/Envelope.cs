using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Journey.Messaging;

/// <summary>An event on the wire: the attributes of CloudEvents 1.0 and a JSON body.</summary>
/// <param name="Id">Id of the message; the same for every delivery of it.</param>
/// <param name="Source">Part that emitted it, for example <c>/journey/maps</c>.</param>
/// <param name="Type">Name of the event, <c>journey.PART.NAME.vN</c>.</param>
/// <param name="Time">When it happened.</param>
/// <param name="Subject">The aggregate that it is about.</param>
/// <param name="Unit">Business unit it belongs to; extension <c>unit</c>.</param>
/// <param name="AggregateVersion">Version of the aggregate; extension <c>aggregateversion</c>.</param>
/// <param name="TraceParent">W3C trace context of the writer; extension <c>traceparent</c>.</param>
/// <param name="Body">The event itself; attribute <c>data</c>.</param>
public sealed record Envelope(
    Guid Id, string Source, string Type, DateTimeOffset Time, string Subject,
    Guid Unit, long AggregateVersion, string? TraceParent, JsonElement Body)
{
    /// <summary>Puts an event into an envelope.</summary>
    /// <typeparam name="TEvent">The event's record.</typeparam>
    /// <param name="e">The event.</param>
    /// <param name="context">Whose event it is and which version of what it tells.</param>
    /// <param name="traceParent">Trace context of the writer, if any.</param>
    public static Envelope For<TEvent>(TEvent e, EventContext context, string? traceParent) where TEvent : IEvent
    {
        ArgumentNullException.ThrowIfNull(context);
        return new(
            context.MessageId, SourceOf(TEvent.Type), TEvent.Type, context.Time, context.Aggregate,
            context.UnitId, context.Version, traceParent, EventJson.ToElement(e));
    }

    /// <summary>Who and what the event is about, as handlers see it.</summary>
    public EventContext Context => new(Unit, Id, Subject, AggregateVersion, Time);

    /// <summary>The structured JSON form of CloudEvents (<c>application/cloudevents+json</c>).</summary>
    public byte[] ToBytes() => EnvelopeFormat.Write(this);

    /// <summary>Reads the structured JSON form.</summary>
    /// <param name="bytes">What came over the wire.</param>
    /// <param name="envelope">The envelope, if it could be read.</param>
    /// <param name="reason">Why it could not be read.</param>
    public static bool TryRead(
        ReadOnlyMemory<byte> bytes,
        [NotNullWhen(true)] out Envelope? envelope,
        [NotNullWhen(false)] out string? reason) => EnvelopeFormat.TryRead(bytes, out envelope, out reason);

    // journey.maps.map-revised.v1 comes from /journey/maps: the name says it, so nobody has to configure it.
    private static string SourceOf(string type)
    {
        var parts = type.Split('.');
        return parts is [_, _, _, ..] ? $"/{parts[0]}/{parts[1]}" : $"/{type}";
    }
}
