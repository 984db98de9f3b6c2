using System.Security.Cryptography;
using Journey.Evidence.Imports;
using Journey.Evidence.Previews;
using Journey.Evidence.Reading;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Microsoft.AspNetCore.Http.Features;

namespace Journey.Evidence.Http;

internal static class RecordEndpoints
{
    public static void MapRecords(this RouteGroupBuilder unit) =>
        unit.MapPost("/sources/{key}/records", Append).Needs(Role.Contributor).WithName("AppendRecords").WithTags("imports")
            .Produces<Appended>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(413);

    private static async Task<IResult> Append(string key, HttpContext http, RecordVerbs records, MappingVerbs mappings, CancellationToken ct)
    {
        var request = http.Request;
        http.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = RecordVerbs.MostBytes;
        var asked = MappingOptions.Read(request);
        var body = Unpacked(await BodyAsync(request, ct), asked.Gzip);
        var told = asked with { Gzip = false, Format = asked.Format.Length > 0 ? asked.Format : Sniff(request.ContentType, body) };
        var mapping = Complete(await mappings.CompleteAsync(http.Caller(), key, told, ct));
        var hash = Convert.ToHexStringLower(SHA256.HashData(body));
        return Results.Ok(await records.AppendAsync(
            Command.From(http, new ReceivedFile(key, mapping, hash)), key, mapping, body.Length, hash,
            shape => shape.Feeds().Open(() => new MemoryStream(body, writable: false)), ct));
    }

    private static async Task<byte[]> BodyAsync(HttpRequest request, CancellationToken ct)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, ct);
        return body.ToArray();
    }

    private static byte[] Unpacked(byte[] body, bool gzip)
    {
        if (!gzip)
        {
            return body;
        }

        try
        {
            using var unpacked = Opening.Text(new MemoryStream(body, writable: false), gzip: true);
            var most = new byte[RecordVerbs.MostBytes + 1];
            var length = unpacked.ReadAtLeast(most, most.Length, throwOnEndOfStream: false);
            return length <= RecordVerbs.MostBytes ? most[..length] : throw new BodyTooLarge($"The body unpacks to more than {RecordVerbs.MostBytes} bytes.");
        }
        catch (UnreadableException broken)
        {
            var violations = new Violations();
            violations.Add("Content-Encoding", broken.Message);
            violations.ThrowIfAny("The body cannot be unpacked.");
            throw;
        }
    }

    // The type names the format; where it does not, every CloudEvent says of itself that it is one.
    private static string Sniff(string? type, byte[] body) =>
        type is not null && type.StartsWith("application/cloudevents", StringComparison.OrdinalIgnoreCase) ? Mapping.CloudEvents
        : type is not null && type.StartsWith("application/x-ndjson", StringComparison.OrdinalIgnoreCase) ? Mapping.Ndjson
        : body.AsSpan(0, Math.Min(body.Length, 1 << 16)).IndexOf("\"specversion\""u8) >= 0 ? Mapping.CloudEvents : Mapping.Ndjson;

    private static Mapping Complete(Mapping mapping)
    {
        var violations = new Violations();
        violations.Require(mapping.Format is Mapping.Ndjson or Mapping.CloudEvents, "format", "It must be ndjson or cloudevents; files go to imports.");
        violations.ThrowIfAny();
        return mapping.Format == Mapping.Ndjson && !mapping.NamesColumns ? mapping.Canonical() : mapping;
    }
}
