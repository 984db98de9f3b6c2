using Google.Protobuf;
using Grpc.Core;
using Journey.Evidence.V1;
using Journey.Portal.Clients;

namespace Journey.Portal.Endpoints;

/// <summary>A file handed on to evidence in chunks while it arrives; no byte of it is kept here.</summary>
internal static class Upload
{
    const int Chunk = 64 * 1024;

    /// <summary>As much as a preview looks at.</summary>
    const int Beginning = 1 << 20;

    public static async Task PassOnAsync(Parts parts, string key, ImportFormat format, Stream body, CancellationToken ct)
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

    /// <summary>The beginning of a file, and whether it goes on after it.</summary>
    public static async Task<(ByteString Bytes, bool Cut)> BeginningAsync(FileForm form, CancellationToken ct)
    {
        var buffer = new byte[Beginning];
        var read = await form.File.ReadAtLeastAsync(buffer, Beginning, throwOnEndOfStream: false, ct);
        var more = await form.File.ReadAsync(new byte[1], ct) > 0;
        return (ByteString.CopyFrom(buffer, 0, read), more || form.Fields.Or("cut").Length > 0);
    }
}
