using Grpc.Core;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.V1;
using Microsoft.Extensions.Hosting;

namespace Journey.Platform.Storage.Revisions;

/// <summary>Tells how far this part has got with a unit: parts that store it, and the gateway, which keeps pages.</summary>
public sealed class RevisionsRpc<TDb>(UnitOfWork<TDb> work, IHostApplicationLifetime lifetime) : V1.Revisions.RevisionsBase where TDb : JourneyDb
{
    // Of one caller at once; more wait in the stream.
    private const int AtOnce = 8;

    /// <inheritdoc/>
    [Needs(Role.Viewer)]
    public override async Task<GetRevisionReply> GetRevision(GetRevisionRequest request, ServerCallContext context)
    {
        var unit = context.GetHttpContext().Caller().UnitId;
        return new() { Revision = await work.RevisionAsync(unit, context.CancellationToken) };
    }

    /// <inheritdoc/>
    [NeedsGateway]
    public override async Task AnswerRevisions(
        IAsyncStreamReader<RevisionQuestion> requestStream, IServerStreamWriter<RevisionAnswer> responseStream, ServerCallContext context)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        using var oneByOne = new SemaphoreSlim(1);
        try
        {
            await Parallel.ForEachAsync(
                requestStream.ReadAllAsync(stop.Token),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop.Token },
                async (asked, ct) =>
                {
                    var answer = await AnswerAsync(asked, ct);
                    await oneByOne.WaitAsync(ct);
                    try
                    {
                        await responseStream.WriteAsync(answer, ct);
                    }
                    finally
                    {
                        oneByOne.Release();
                    }
                });
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // The end of the stream says it.
        }
    }

    private async Task<RevisionAnswer> AnswerAsync(RevisionQuestion asked, CancellationToken ct) => new()
    {
        Question = asked.Question,
        Revision = Guid.TryParseExact(asked.UnitId, "D", out var unit)
            ? await work.RevisionAsync(unit, ct)
            : throw new MalformedRequest([new FieldViolation("unit_id", "This is no id of a unit.")]),
    };
}
