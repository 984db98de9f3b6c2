using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Journey.Messaging;

internal static class EnvelopeFormat
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static byte[] Write(Envelope envelope)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("specversion", "1.0");
            json.WriteString("id", envelope.Id);
            json.WriteString("source", envelope.Source);
            json.WriteString("type", envelope.Type);
            json.WriteString("time", envelope.Time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));
            json.WriteString("subject", envelope.Subject);
            json.WriteString("unit", envelope.Unit);
            json.WriteNumber("aggregateversion", envelope.AggregateVersion);
            if (envelope.TraceParent is not null)
                json.WriteString("traceparent", envelope.TraceParent);
            json.WriteString("datacontenttype", "application/json");
            json.WritePropertyName("data");
            envelope.Body.WriteTo(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static bool TryRead(
        ReadOnlyMemory<byte> bytes,
        [NotNullWhen(true)] out Envelope? envelope,
        [NotNullWhen(false)] out string? reason)
    {
        (envelope, reason) = (null, null);
        try
        {
            using var document = JsonDocument.Parse(bytes);
            envelope = Read(document.RootElement);
            return true;
        }
        // InvalidOperationException: an attribute of another JSON type, or text that is not valid UTF-8.
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            reason = $"not a CloudEvent of this product: {e.Message}";
            return false;
        }
    }

    private static Envelope Read(JsonElement root)
    {
        var spec = Required(root, "specversion").GetString();
        if (spec != "1.0")
            throw new FormatException($"specversion is {spec}, not 1.0");

        return new Envelope(
            Required(root, "id").GetGuid(),
            Text(root, "source"),
            Text(root, "type"),
            Required(root, "time").GetDateTimeOffset(),
            Text(root, "subject"),
            Required(root, "unit").GetGuid(),
            Required(root, "aggregateversion").GetInt64(),
            root.TryGetProperty("traceparent", out var trace) ? trace.GetString() : null,
            Required(root, "data").Clone());
    }

    private static string Text(JsonElement root, string name) =>
        Required(root, name).GetString() is { Length: > 0 } text ? text : throw new FormatException($"{name} is empty");

    private static JsonElement Required(JsonElement root, string name)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw new FormatException("the root is not an object");

        return root.TryGetProperty(name, out var value) ? value : throw new FormatException($"{name} is missing");
    }
}
