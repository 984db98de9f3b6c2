using System.Text.Json;
using System.Text.Unicode;

namespace Journey.Evidence.Intake;

/// <summary>The body of a message: one CloudEvent in its JSON form, or a batch of them.</summary>
internal static class SentEvents
{
    public const int MostBytes = 4 << 20;
    private const string One = "application/cloudevents+json";
    private const string Batch = "application/cloudevents-batch+json";

    /// <summary>The events as one array. What is wrong with one of them is found when they are read, and makes it a reject.</summary>
    /// <exception cref="RefusedMessageException">It is none of both, so that nothing of it can be read.</exception>
    public static ReadOnlyMemory<byte> Open(string contentType, ReadOnlyMemory<byte> body)
    {
        var type = contentType.Split(';')[0].Trim().ToLowerInvariant();
        if (type is not (One or Batch))
        {
            throw Unreadable($"its content type is not {One} or {Batch}");
        }

        if (body.Length > MostBytes)
        {
            throw new RefusedMessageException(
                RefusedMessageException.TooLarge, $"the message has {body.Length} bytes; {MostBytes} are taken, and files go to imports");
        }

        if (!Utf8.IsValid(body.Span))
        {
            throw Unreadable("the body is not UTF-8 text");
        }

        Look(body.Span, type == Batch);
        // An array says where its values end; of a single value the reader of files would guess it.
        return type == Batch ? body : (byte[])[(byte)'[', .. body.Span, (byte)']'];
    }

    private static void Look(ReadOnlySpan<byte> json, bool batch)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            if (reader.TokenType != (batch ? JsonTokenType.StartArray : JsonTokenType.StartObject))
            {
                throw Unreadable(batch ? "the body is not a JSON array" : "the body is not a JSON object");
            }

            if (!HoldsEvents(ref reader, batch ? 2 : 1, empty: batch))
            {
                throw Unreadable("no CloudEvent of version 1.0 is in the body");
            }
        }
        catch (JsonException broken)
        {
            throw Unreadable($"the body is not JSON: it breaks on line {broken.LineNumber + 1} at byte {broken.BytePositionInLine + 1}");
        }
    }

    // To its end, so that all of it is known to be JSON.
    private static bool HoldsEvents(ref Utf8JsonReader reader, int depth, bool empty)
    {
        var found = empty;
        var any = false;
        while (reader.Read())
        {
            if (!any && reader.CurrentDepth > 0)
            {
                (any, found) = (true, false);
            }

            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == depth && !reader.ValueIsEscaped && reader.ValueTextEquals("specversion"u8))
            {
                reader.Read();
                found |= reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped && reader.ValueTextEquals("1.0"u8);
            }
        }

        return found;
    }

    private static RefusedMessageException Unreadable(string why) => new(RefusedMessageException.Unreadable, why);
}
