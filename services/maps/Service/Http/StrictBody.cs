using System.Text.Json;
using System.Text.Json.Nodes;
using Journey.Platform.Errors;

namespace Journey.Maps.Http;

internal static class StrictBody
{
    private static readonly JsonDocumentOptions NothingTwice = new() { AllowDuplicateProperties = false };

    /// <summary>The object in the body. A bound tree would let a field that stands in it twice pass until that object is looked at.</summary>
    public static async Task<JsonObject> ReadAsync(HttpContext http, CancellationToken ct)
    {
        var violations = new Violations();
        try
        {
            if (await JsonNode.ParseAsync(http.Request.Body, documentOptions: NothingTwice, cancellationToken: ct) is JsonObject json)
            {
                // Written once, every text in it is looked at: halves of characters are found here and nowhere later.
                using var nowhere = new Utf8JsonWriter(Stream.Null);
                json.WriteTo(nowhere);
                return json;
            }

            violations.Add("$", "The body must be a JSON object.");
        }
        // InvalidOperationException, ArgumentException: text that holds half a character.
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            violations.Add("$", "The body is not JSON, holds half a character, or has a field twice.");
        }

        throw new BodyUnreadable(violations.All);
    }

    private sealed class BodyUnreadable(IReadOnlyList<FieldViolation> violations)
        : JourneyException(ErrorKind.Invalid, "MALFORMED_REQUEST", "The body cannot be read.", violations);
}
