using System.Collections.Concurrent;
using Google.Protobuf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Platform.Tests.Otlp;

namespace Platform.Tests;

/// <summary>Takes what an OTLP exporter sends.</summary>
sealed class OtlpReceiver : IAsyncDisposable
{
    readonly WebApplication app;
    readonly ConcurrentQueue<Item> spans = new();
    readonly ConcurrentDictionary<string, int> bytes = new();

    OtlpReceiver(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    public IReadOnlyCollection<Item> Spans => spans;

    public int BytesOf(string kind) => bytes.GetValueOrDefault(kind);

    public static async Task<OtlpReceiver> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrelToLoopback();
        builder.Services.AddRoutingCore();
        var receiver = new OtlpReceiver(builder.Build());
        receiver.app.MapPost("/v1/{kind}", receiver.TakeAsync);
        await receiver.app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    async Task<IResult> TakeAsync(string kind, HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        bytes.AddOrUpdate(kind, (int)body.Length, (_, before) => before + (int)body.Length);
        if (kind == "traces")
        {
            foreach (var span in Export.Parser.ParseFrom(body.ToArray()).Resources.SelectMany(r => r.Scopes).SelectMany(s => s.Items))
            {
                spans.Enqueue(span);
            }
        }

        return Results.Bytes(ByteString.Empty.ToByteArray(), "application/x-protobuf");
    }
}
