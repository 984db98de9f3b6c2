using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Journey.Maps.V1;

namespace Portal.Tests;

internal sealed partial class FakeMaps
{
    public override Task<ReadStalenessReply> ReadStaleness(ReadStalenessRequest request, ServerCallContext context) => Task.FromResult(new ReadStalenessReply
    {
        Version = 7,
        AsOf = Samples.Day.ToTimestamp(),
        Status = Freshness.AtRisk,
        States = { Freshness.AtRisk, Freshness.Fresh },
        Because = { "Another router" },
        Affected = 1,
        Total = 30,
        Elements = { new StaleElement { Element = "connect", Kind = "step", Status = Freshness.Stale, Reasons = { new StaleReason { Cause = StaleCause.Product, What = "Another router", On = "router", Since = Samples.Day.ToTimestamp() } } } },
    });
}
