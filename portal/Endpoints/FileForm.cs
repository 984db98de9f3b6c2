using Journey.Platform.Errors;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Journey.Portal.Endpoints;

/// <summary>A form with a file, read part by part. Fields before the file are known when its first byte comes.</summary>
internal sealed class FileForm
{
    const int MostFieldCharacters = 4 * 1024;

    readonly MultipartReader reader;

    FileForm(MultipartReader reader) => this.reader = reader;

    /// <summary>What was typed, up to the file.</summary>
    public Dictionary<string, string> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>Name of the file; empty where none was chosen.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>Bytes of the file; they can be read once.</summary>
    public Stream File { get; private set; } = Stream.Null;

    /// <summary>Reads up to the file, however large the body is.</summary>
    public static async Task<FileForm> ReadAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }
        var form = new FileForm(new(Boundary(http.Request), http.Request.Body));
        await form.ReadUpToFileAsync(http.RequestAborted);
        return form;
    }

    /// <summary>Reads what is left of the body, so that the browser hears the answer.</summary>
    public async Task DrainAsync(CancellationToken ct)
    {
        await File.CopyToAsync(Stream.Null, ct);
        while (await reader.ReadNextSectionAsync(ct) is { } section)
        {
            await section.Body.CopyToAsync(Stream.Null, ct);
        }
    }

    public void RequireFile()
    {
        var violations = new Violations();
        violations.Require(FileName.Length > 0, "file", "Choose a file.");
        violations.ThrowIfAny("Choose a file.");
    }

    async Task ReadUpToFileAsync(CancellationToken ct)
    {
        while (await reader.ReadNextSectionAsync(ct) is { } section)
        {
            var disposition = ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var parsed) ? parsed : null;
            var name = HeaderUtilities.RemoveQuotes(disposition?.Name ?? "").ToString();
            if (name == "file")
            {
                FileName = HeaderUtilities.RemoveQuotes(disposition!.FileName).ToString();
                File = section.Body;
                return;
            }
            Fields[name] = await TextAsync(section, ct);
        }
    }

    static async Task<string> TextAsync(MultipartSection section, CancellationToken ct)
    {
        using var reader = new StreamReader(section.Body);
        var buffer = new char[MostFieldCharacters];
        var read = await reader.ReadBlockAsync(buffer, ct);
        var violations = new Violations();
        violations.Require(read < MostFieldCharacters, "file", "A field of the form is too long.");
        violations.ThrowIfAny("A field of the form is too long.");
        return new string(buffer, 0, read).Trim();
    }

    static string Boundary(HttpRequest request)
    {
        var boundary = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? HeaderUtilities.RemoveQuotes(type.Boundary).ToString() : "";
        return boundary.Length > 0 ? boundary : throw new BadHttpRequestException("A form with a file is expected.");
    }
}
