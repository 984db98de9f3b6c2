using System.Diagnostics;
using System.Text;
using Journey.Messaging.Transports;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Journey.Messaging.Rabbit;

/// <summary>A message as RabbitMQ carries it: the envelope is the body, what the transport has to know stands beside it.</summary>
internal static class RabbitFormat
{
    public const string Reason = "x-reason";
    private const string Attempt = "x-attempt";
    private const string TraceParent = "traceparent";
    private const string ContentType = "application/cloudevents+json";
    private const int LongestReason = 1_000;

    public static BasicProperties Write(Message message)
    {
        var properties = new BasicProperties
        {
            Persistent = true,
            MessageId = message.Id.ToString(),
            Type = message.Type,
            ContentType = ContentType,
        };
        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C, Id: { } trace })
            properties.Headers = new Dictionary<string, object?> { [TraceParent] = trace };
        return properties;
    }

    /// <summary>The same message for its next attempt.</summary>
    public static BasicProperties Again(Delivery delivery, IReadOnlyBasicProperties came, string own) =>
        With(delivery, came, own, Attempt, delivery.Attempt + 1);

    /// <summary>The same message for an operator.</summary>
    public static BasicProperties Buried(Delivery delivery, IReadOnlyBasicProperties came, string own, string reason, DateTimeOffset now)
    {
        var properties = With(delivery, came, own, Reason, reason.Length > LongestReason ? reason[..LongestReason] : reason);
        properties.Headers![Attempt] = delivery.Attempt;
        properties.Timestamp = new AmqpTimestamp(now.ToUnixTimeSeconds());
        return properties;
    }

    // The bytes belong to the client and are used again after the handler has returned.
    public static Delivery Read(BasicDeliverEventArgs e)
    {
        var id = Guid.TryParse(e.BasicProperties.MessageId, out var known) ? known : Guid.Empty;
        return new Delivery(new Message(id, e.BasicProperties.Type ?? e.RoutingKey, e.Body.ToArray()), AttemptOf(e.BasicProperties));
    }

    /// <summary>The same for what a system outside has sent. What it calls its message, and what it notes beside it, is its own matter.</summary>
    public static Delivery ReadOutside(BasicDeliverEventArgs e, string own)
    {
        var from = RabbitOrigin.Of(e, own, buried: false);
        var attempt = RabbitOrigin.IsOurs(e.BasicProperties, own) ? AttemptOf(e.BasicProperties) : 1;
        return new Delivery(new Message(RabbitOrigin.IdOf(e, from, own), from.Address, e.Body.ToArray()), attempt) { From = from };
    }

    public static int AttemptOf(IReadOnlyBasicProperties came) =>
        came.Headers?.TryGetValue(Attempt, out var value) == true && value is int attempt and > 0 ? attempt : 1;

    public static string? Text(IReadOnlyBasicProperties properties, string header) =>
        properties.Headers?.TryGetValue(header, out var value) == true && value is byte[] text ? Encoding.UTF8.GetString(text) : null;

    private static BasicProperties With(Delivery delivery, IReadOnlyBasicProperties came, string own, string name, object value)
    {
        var properties = Write(delivery.Message);
        properties.Headers = new Dictionary<string, object?> { [name] = value };
        if (delivery.From is not null)
            RabbitOrigin.Mark(properties, delivery.From, own);
        if (came.Headers?.TryGetValue(TraceParent, out var trace) == true)
            properties.Headers[TraceParent] = trace;
        return properties;
    }
}
