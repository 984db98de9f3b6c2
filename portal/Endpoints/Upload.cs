using Google.Protobuf;
using Grpc.Core;
using Journey.Evidence.V1;
using Journey.Platform.Errors;
using Journey.Portal.Clients;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Journey.Portal.Endpoints;

/// <summary>A form with a file, read part by part and handed on in chunks.</summary>
internal static class Upload
{
    const int Chunk = 64 * 1024;
    const int MostFieldCharacters = 4 * 1024;

    public static async Task PassOnAsync(Parts parts, HttpRequest request, string key)
    {
        var ct = request.HttpContext.RequestAborted;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var reader = new MultipartReader(Boundary(request), request.Body);
        while (await reader.ReadNextSectionAsync(ct) is { } section)
        {
            var disposition = ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var parsed) ? parsed : null;
            var name = HeaderUtilities.RemoveQuotes(disposition?.Name ?? "").ToString();
            if (name != "file")
            {
                fields[name] = await TextAsync(section, ct);
                continue;
            }
            var file = HeaderUtilities.RemoveQuotes(disposition!.FileName).ToString();
            Refuse(file.Length == 0, "Choose a file.");
            await SendAsync(parts, key, ImportFields.Format(fields, file), section.Body, ct);
            return;
        }
        Refuse(true, "Choose a file.");
    }

    static async Task SendAsync(Parts parts, string key, ImportFormat format, Stream body, CancellationToken ct)
    {
        using var call = parts.Evidence.Import(parts.Options.WithDeadline(DateTime.MaxValue));
        try
        {
            await call.RequestStream.WriteAsync(new() { Start = new() { SourceKey = key, Format = format } }, ct);
            var buffer = new byte[Chunk];
            int read;
            while ((read = await body.ReadAtLeastAsync(buffer, Chunk, throwOnEndOfStream: false, ct)) > 0)
            {
                await call.RequestStream.WriteAsync(new() { Chunk = ByteString.CopyFrom(buffer, 0, read) }, ct);
            }
            await call.RequestStream.CompleteAsync();
        }
        catch (Exception e) when (e is RpcException or InvalidOperationException && !ct.IsCancellationRequested)
        {
            // The service ended the call early: its answer below says why.
        }
        await call.ResponseAsync;
    }

    static async Task<string> TextAsync(MultipartSection section, CancellationToken ct)
    {
        using var reader = new StreamReader(section.Body);
        var buffer = new char[MostFieldCharacters];
        var read = await reader.ReadBlockAsync(buffer, ct);
        Refuse(read == MostFieldCharacters, "A field of the form is too long.");
        return new string(buffer, 0, read).Trim();
    }

    static string Boundary(HttpRequest request)
    {
        var boundary = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? HeaderUtilities.RemoveQuotes(type.Boundary).ToString() : "";
        return boundary.Length > 0 ? boundary : throw new BadHttpRequestException("A form with a file is expected.");
    }

    static void Refuse(bool when, string why)
    {
        var violations = new Violations();
        violations.Require(!when, "file", why);
        violations.ThrowIfAny(why);
    }
}
