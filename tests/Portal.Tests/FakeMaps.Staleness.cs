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
        Elements =
        {
            new StaleElement { Element = "connect", Kind = "step", Status = Freshness.Stale, Reasons = { Reason } },
            new StaleElement { Element = "pain-setup", Kind = "painPoint", Status = Freshness.Stale, Reasons = { Reason } },
        },
        Gone = { new StaleElement { Element = "tp-fax", Kind = "touchpoint", Title = "Fax", Status = Freshness.Stale, Reasons = { Reason } } },
    });

    public override Task<Attestation> Attest(AttestRequest request, ServerCallContext context)
    {
        store.Attested.Add(request);
        return Task.FromResult(new Attestation());
    }

    public override Task<ReadUnitStalenessReply> ReadUnitStaleness(ReadUnitStalenessRequest request, ServerCallContext context) => Task.FromResult(new ReadUnitStalenessReply
    {
        AsOf = Samples.Day.ToTimestamp(),
        Status = Freshness.AtRisk,
        Changes = { SampleChanges.Unit().Change },
        Maps = { new StaleMap { MapId = Samples.MapId, Title = "First 30 days after purchase", Status = Freshness.Stale, Affected = 1, OldestSince = Samples.Day.ToTimestamp(), Predicted = new() { At = Samples.Day.ToTimestamp(), Because = "Another price" } } },
    });

    public override Task<ListChangesReply> ListChanges(ListChangesRequest request, ServerCallContext context) =>
        Task.FromResult(new ListChangesReply { Changes = { SampleChanges.All().Where(told => told.Gap || !request.GapsOnly) }, Next = request.GapsOnly ? "" : "before" });

    public override Task<ListTermsReply> ListTerms(ListTermsRequest request, ServerCallContext context) => Task.FromResult(new ListTermsReply { Terms = { new Term { Key = $"{request.Kind}".ToLowerInvariant(), Name = "Term" } } });

    static StaleReason Reason => new() { Cause = StaleCause.Product, What = "Another router", On = "router", Since = Samples.Day.ToTimestamp(), Change = SampleChanges.Router };
}
