using Grpc.Core;
using Journey.Platform.Identity;
using Journey.Platform.V1;

namespace Journey.Platform.Storage.Revisions;

/// <summary>Tells parts that keep views how far this one has got with a unit.</summary>
public sealed class RevisionsRpc<TDb>(UnitOfWork<TDb> work) : V1.Revisions.RevisionsBase where TDb : JourneyDb
{
    /// <inheritdoc/>
    [Needs(Role.Viewer)]
    public override async Task<GetRevisionReply> GetRevision(GetRevisionRequest request, ServerCallContext context)
    {
        var unit = context.GetHttpContext().Caller().UnitId;
        return new() { Revision = await work.RevisionAsync(unit, context.CancellationToken) };
    }
}
