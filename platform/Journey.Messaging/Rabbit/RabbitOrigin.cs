using System.Security.Cryptography;
using System.Text;
using Journey.Messaging.Transports;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Journey.Messaging.Rabbit;

/// <summary>
/// Who sent a message from outside. The broker takes a message only where its user-id is the user of the connection, so that property proves
/// the sender, until we publish the message again: then it proves that we did, and the sender stands in a header. Nobody else's header counts.
/// </summary>
internal static class RabbitOrigin
{
    private const string Sender = "x-sender";
    private const string Address = "x-address";
    private const string Deaths = "x-death";

    /// <param name="came">The message as it came.</param>
    /// <param name="own">The user as whom we publish.</param>
    /// <param name="buried">Whether it lies among dead letters, so that its routing key is no longer the sender's.</param>
    public static Origin Of(BasicDeliverEventArgs came, string own, bool buried)
    {
        var properties = came.BasicProperties;
        var type = properties.ContentType ?? "";
        return IsOurs(properties, own)
            ? new Origin(RabbitFormat.Text(properties, Sender), RabbitFormat.Text(properties, Address) ?? came.RoutingKey, type)
            : new Origin(properties.IsUserIdPresent() ? properties.UserId : null, (buried ? FirstKey(properties) : null) ?? came.RoutingKey, type);
    }

    /// <summary>Whether we have published it, again or first.</summary>
    public static bool IsOurs(IReadOnlyBasicProperties properties, string own) => properties.IsUserIdPresent() && properties.UserId == own;

    /// <summary>Events carry no user-id: whatever does is from outside.</summary>
    public static bool IsMarked(IReadOnlyBasicProperties properties) => properties.IsUserIdPresent();

    /// <summary>Marks what we publish on the sender's behalf.</summary>
    public static void Mark(BasicProperties properties, Origin from, string own)
    {
        properties.UserId = own;
        properties.ContentType = from.ContentType;
        properties.Headers ??= new Dictionary<string, object?>();
        properties.Headers[Address] = from.Address;
        if (from.Sender is not null)
            properties.Headers[Sender] = from.Sender;
    }

    /// <summary>The id that we gave it, or give it: the same for the same words of the same sender, whatever the sender calls it.</summary>
    public static Guid IdOf(BasicDeliverEventArgs came, Origin from, string own)
    {
        if (IsOurs(came.BasicProperties, own) && Guid.TryParse(came.BasicProperties.MessageId, out var known) && known != Guid.Empty)
            return known;

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{from.Sender}\n{from.Address}\n"));
        hash.AppendData(came.Body.Span);
        return new Guid(hash.GetHashAndReset()[..16]);
    }

    private static string? FirstKey(IReadOnlyBasicProperties properties) =>
        properties.Headers?.TryGetValue(Deaths, out var deaths) == true && deaths is IList<object> { Count: > 0 } all
            && all[0] is IDictionary<string, object?> last && last.TryGetValue("routing-keys", out var keys)
            && keys is IList<object> { Count: > 0 } first && first[0] is byte[] key
            ? Encoding.UTF8.GetString(key)
            : null;
}
