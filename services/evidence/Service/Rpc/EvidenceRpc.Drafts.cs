using Grpc.Core;
using Journey.Evidence.V1;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Evidence.Rpc;

internal sealed partial class EvidenceRpc
{
    [Needs(Role.Contributor)]
    public override async Task<DraftMapReply> DraftMap(DraftMapRequest request, ServerCallContext context)
    {
        var drafted = await drafts.DraftAsync(
            Command.From(context, request), request.LogKey, request.Title, request.HasSegment ? request.Segment : null, context.CancellationToken);
        return new DraftMapReply
        {
            MapId = drafted.MapId.ToString(),
            Version = drafted.Version,
            Stages = drafted.Stages,
            Steps = drafted.Steps,
            PainPoints = drafted.PainPoints,
            Claims = drafted.Claims,
            Touchpoints = { drafted.Touchpoints.Select(row => new TouchpointRow { Activity = row.Activity, Touchpoint = row.Touchpoint }) },
            Notes = { drafted.Notes },
        };
    }
}
