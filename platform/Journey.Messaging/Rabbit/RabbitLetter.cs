using System.Security.Cryptography;
using System.Text;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Journey.Messaging.Rabbit;

/// <summary>A dead letter as RabbitMQ carries it: buried by its consumer with a reason, or by the broker when its consumer died too often.</summary>
internal static class RabbitLetter
{
    private const string Ours = "x-";
    private const string Deaths = "x-death";
    private const string FirstReason = "x-first-death-reason";
    private const string DeliveryLimit = "delivery_limit";

    /// <summary>Its own id, or one made from its body where it came without: the same letter has the same one each time.</summary>
    public static Guid IdOf(BasicDeliverEventArgs letter) =>
        Guid.TryParse(letter.BasicProperties.MessageId, out var id) && id != Guid.Empty ? id : new Guid(SHA256.HashData(letter.Body.Span)[..16]);

    /// <summary>What an operator is told of it.</summary>
    public static ParkedMessage Read(string queue, BasicDeliverEventArgs letter, int deliveryLimit)
    {
        var properties = letter.BasicProperties;
        var reason = Text(properties, RabbitFormat.Reason);
        var broke = reason is null && Text(properties, FirstReason) == DeliveryLimit;
        return ParkedMessage.Of(
            queue, IdOf(letter), properties.Type ?? "", letter.Body, BuriedAt(properties, reason is not null),
            broke ? deliveryLimit + 1 : RabbitFormat.AttemptOf(properties),
            reason ?? (broke ? "delivery limit reached: its consumer died over it each time" : Text(properties, FirstReason) ?? "not said"));
    }

    /// <summary>The same message as it first was, without what was noted on its way.</summary>
    public static BasicProperties Anew(BasicDeliverEventArgs letter)
    {
        var headers = (letter.BasicProperties.Headers ?? new Dictionary<string, object?>())
            .Where(header => !header.Key.StartsWith(Ours, StringComparison.Ordinal));
        var properties = new BasicProperties(letter.BasicProperties) { Persistent = true, Headers = new Dictionary<string, object?>(headers) };
        properties.ClearTimestamp();
        return properties;
    }

    private static DateTimeOffset? BuriedAt(IReadOnlyBasicProperties properties, bool byConsumer)
    {
        if (byConsumer)
            return properties.IsTimestampPresent() ? DateTimeOffset.FromUnixTimeSeconds(properties.Timestamp.UnixTime) : null;

        return properties.Headers?.TryGetValue(Deaths, out var deaths) == true
            && deaths is IList<object> { Count: > 0 } all && all[0] is IDictionary<string, object?> last && last.TryGetValue("time", out var time) && time is AmqpTimestamp at
            ? DateTimeOffset.FromUnixTimeSeconds(at.UnixTime)
            : null;
    }

    private static string? Text(IReadOnlyBasicProperties properties, string header) =>
        properties.Headers?.TryGetValue(header, out var value) == true && value is byte[] text ? Encoding.UTF8.GetString(text) : null;
}
