using System.Text.Json;
using Google.Protobuf;
using Journey.Platform.Json;

namespace Journey.Platform.Storage.Idempotency;

/// <summary>Stores replies as JSON, messages of a gRPC contract included.</summary>
internal static class ReplyJson
{
    public static string Write<T>(T reply) => reply is IMessage message
        ? JsonFormatter.Default.Format(message)
        : JsonSerializer.Serialize(reply, JourneyJson.Options);

    public static T Read<T>(string json)
    {
        if (!typeof(IMessage).IsAssignableFrom(typeof(T)))
        {
            return JsonSerializer.Deserialize<T>(json, JourneyJson.Options)!;
        }

        var descriptor = Activator.CreateInstance<T>() is IMessage empty ? empty.Descriptor : throw new InvalidOperationException("A message without a descriptor.");
        return (T)JsonParser.Default.Parse(json, descriptor);
    }
}
