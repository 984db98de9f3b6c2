using Grpc.Core;
using Grpc.Tests.Probing;

namespace Grpc.Tests;

sealed class ProbeRpc(ProbeSightings sightings) : Probe.ProbeBase
{
    public override async Task<Note> Echo(Note request, ServerCallContext context)
    {
        sightings.Deadline = context.Deadline;
        await WriteBackHeadersAsync(context);
        if (request.WaitMs > 0)
        {
            await WaitAsync(request.WaitMs, context.CancellationToken);
        }

        if (request.FailWith != 0)
        {
            throw new RpcException(
                new Status((StatusCode)request.FailWith, request.Text),
                new Metadata { { "grpc-status-details-bin", ProbeSightings.Details } });
        }

        return request;
    }

    public override async Task Repeat(Note request, IServerStreamWriter<Note> responseStream, ServerCallContext context)
    {
        for (var i = 1; i <= request.Count; i++)
        {
            await responseStream.WriteAsync(new Note { Text = request.Text, Count = i }, context.CancellationToken);
        }
    }

    public override async Task<Note> Join(IAsyncStreamReader<Note> requestStream, ServerCallContext context)
    {
        var texts = new List<string>();
        while (await requestStream.MoveNext())
        {
            texts.Add(requestStream.Current.Text);
        }

        return new Note { Text = string.Join(' ', texts), Count = texts.Count };
    }

    public override async Task Talk(IAsyncStreamReader<Note> requestStream, IServerStreamWriter<Note> responseStream, ServerCallContext context)
    {
        var seen = 0;
        await foreach (var note in requestStream.ReadAllAsync(context.CancellationToken))
        {
            await responseStream.WriteAsync(new Note { Text = note.Text, Count = ++seen }, context.CancellationToken);
        }
    }

    static async Task WriteBackHeadersAsync(ServerCallContext context)
    {
        var sent = context.RequestHeaders.Where(entry => entry.Key.StartsWith("probe-", StringComparison.Ordinal)).ToList();
        if (sent.Count == 0)
        {
            return;
        }

        var headers = new Metadata();
        foreach (var entry in sent)
        {
            headers.Add(entry);
            context.ResponseTrailers.Add(entry);
        }

        await context.WriteResponseHeadersAsync(headers);
    }

    async Task WaitAsync(int milliseconds, CancellationToken ct)
    {
        sightings.Waiting.TrySetResult();
        try
        {
            await Task.Delay(milliseconds, ct);
        }
        catch (OperationCanceledException)
        {
            sightings.Cancelled.TrySetResult();
            throw;
        }
    }
}
