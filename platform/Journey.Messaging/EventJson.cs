using System.Text.Encodings.Web;
using System.Text.Json;
using Journey.Platform.Json;

namespace Journey.Messaging;

/// <summary>How the bodies of events are written: camelCase, every member of the record required on reading, unknown members ignored.</summary>
public static class EventJson
{
    private static readonly JsonSerializerOptions Options = CreateOptions();

    /// <summary>Writes the body of an event.</summary>
    /// <typeparam name="TEvent">The event's record.</typeparam>
    /// <param name="e">The event.</param>
    public static JsonElement ToElement<TEvent>(TEvent e) where TEvent : IEvent => JsonSerializer.SerializeToElement(e, Options);

    /// <summary>Reads the body of an event.</summary>
    /// <typeparam name="TEvent">The event's record.</typeparam>
    /// <param name="body">The body.</param>
    /// <exception cref="JsonException">The body is not such an event.</exception>
    public static TEvent Read<TEvent>(JsonElement body) where TEvent : IEvent =>
        body.Deserialize<TEvent>(Options) ?? throw new JsonException($"The body of {TEvent.Type} is null.");

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            // A body of another shape must become a dead letter, not an event full of defaults.
            RespectRequiredConstructorParameters = true,
            RespectNullableAnnotations = true,
            Converters = { new InstantConverter() },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
