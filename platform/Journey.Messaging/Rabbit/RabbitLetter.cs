using System.Security.Cryptography;
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
    public static Guid IdOf(BasicDeliverEventArgs letter, string own) => RabbitOrigin.IsMarked(letter.BasicProperties)
        ? RabbitOrigin.IdOf(letter, RabbitOrigin.Of(letter, own, buried: true), own)
        : Guid.TryParse(letter.BasicProperties.MessageId, out var id) && id != Guid.Empty ? id : new Guid(SHA256.HashData(letter.Body.Span)[..16]);

    /// <summary>What an operator is told of it.</summary>
    public static ParkedMessage Read(string queue, BasicDeliverEventArgs letter, int deliveryLimit, string own)
    {
        var properties = letter.BasicProperties;
        var outside = RabbitOrigin.IsMarked(properties) ? RabbitOrigin.Of(letter, own, buried: true) : null;
        var reason = outside is null || RabbitOrigin.IsOurs(properties, own) ? RabbitFormat.Text(properties, RabbitFormat.Reason) : null;
        var broke = reason is null && RabbitFormat.Text(properties, FirstReason) == DeliveryLimit;
        var (id, buried) = (IdOf(letter, own), BuriedAt(properties, reason is not null));
        var attempts = broke ? deliveryLimit + 1 : RabbitFormat.AttemptOf(properties);
        var told = reason
            ?? (broke ? "delivery limit reached: its consumer died over it each time" : RabbitFormat.Text(properties, FirstReason) ?? "not said");
        return outside is null
            ? ParkedMessage.Of(queue, id, properties.Type ?? "", letter.Body, buried, attempts, told)
            : ParkedMessage.OfOutside(queue, id, outside, buried, attempts, told);
    }

    /// <summary>The same message as it first was, without what was noted on its way.</summary>
    public static BasicProperties Anew(BasicDeliverEventArgs letter, string own)
    {
        var headers = (letter.BasicProperties.Headers ?? new Dictionary<string, object?>())
            .Where(header => !header.Key.StartsWith(Ours, StringComparison.Ordinal));
        var properties = new BasicProperties(letter.BasicProperties) { Persistent = true, Headers = new Dictionary<string, object?>(headers) };
        properties.ClearTimestamp();
        if (RabbitOrigin.IsMarked(letter.BasicProperties))
        {
            var from = RabbitOrigin.Of(letter, own, buried: true);
            properties.MessageId = RabbitOrigin.IdOf(letter, from, own).ToString();
            RabbitOrigin.Mark(properties, from, own);
        }

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
}
