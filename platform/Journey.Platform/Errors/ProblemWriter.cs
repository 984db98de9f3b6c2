using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Journey.Platform.Errors;

/// <summary>Writes problem documents (RFC 9457).</summary>
internal static class ProblemWriter
{
    public static Task WriteAsync(HttpContext http, JourneyException e) =>
        WriteAsync(http, e, ErrorMapping.ToHttpStatus(e, http.Request.Headers.ContainsKey("If-Match")));

    public static async Task WriteAsync(HttpContext http, JourneyException e, int status)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/problem+json";
        http.Response.Headers.CacheControl = "no-store";
        if (ErrorMapping.RetryAfter(e) is { } wait)
        {
            http.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        if (status == StatusCodes.Status401Unauthorized)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
        }

        if (HttpMethods.IsHead(http.Request.Method))
        {
            return;
        }

        var body = Document(http, e, status);
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }

    private static ReadOnlyMemory<byte> Document(HttpContext http, JourneyException e, int status)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("type", "/problems/" + e.Reason.ToLowerInvariant().Replace('_', '-'));
            json.WriteString("title", Title(e.Reason));
            json.WriteNumber("status", status);
            json.WriteString("detail", e.Message);
            json.WriteString("instance", http.Request.Path.Value);
            json.WriteString("traceId", Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier);
            json.WriteString("reason", e.Reason);
            WriteErrors(json, e.Violations);
            WriteMetadata(json, e.Metadata);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteErrors(Utf8JsonWriter json, IReadOnlyList<FieldViolation> violations)
    {
        json.WriteStartArray("errors");
        foreach (var violation in violations)
        {
            json.WriteStartObject();
            json.WriteString("field", violation.Field);
            json.WriteString("detail", violation.Description);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMetadata(Utf8JsonWriter json, IReadOnlyDictionary<string, string> metadata)
    {
        foreach (var (name, value) in metadata)
        {
            var number = name is ErrorMetadata.CurrentVersion or ErrorMetadata.RetryAfterSeconds;
            if (number && long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            {
                json.WriteNumber(name, whole);
            }
            else
            {
                json.WriteString(name, value);
            }
        }
    }

    private static string Title(string reason)
    {
        var words = reason.ToLowerInvariant().Replace('_', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
