using Grpc.Core;
using Journey.Platform.V1;

namespace Maps.Tests;

/// <summary>How far a neighbour has got: always as far.</summary>
public sealed class RevisionsStandIn(long revision) : Revisions.RevisionsBase
{
    public override Task<GetRevisionReply> GetRevision(GetRevisionRequest request, ServerCallContext context) => Task.FromResult(new GetRevisionReply { Revision = revision });
}
