using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Journey.Evidence.V1;

namespace Portal.Tests;

/// <summary>What has moved since the sample map was verified, and what is at stake on it.</summary>
internal sealed partial class FakeEvidence
{
    public override Task<GetDriftReply> GetDrift(GetDriftRequest request, ServerCallContext context) => Task.FromResult(new GetDriftReply
    {
        Status = DriftStatus.Told,
        Materiality = Materiality.Material,
        MapVersion = 7,
        VerifiedAt = Samples.Day.ToTimestamp(),
        VerifiedBy = Verification.Publication,
        LogKey = "contacts",
        Segment = "renters",
        Anchor = "Order",
        Days = 30,
        WindowDays = 7,
        Baseline = new() { From = "2026-01-05", Until = "2026-01-12", Cases = 1_000 },
        Latest = new() { From = "2026-03-02", Until = "2026-03-09", Cases = 980 },
        NextClosesAt = Samples.Day.AddDays(3).ToTimestamp(),
        Dimensions =
        {
            new DimensionDrift { Dimension = DriftDimension.Transitions, Status = DriftStatus.NotEnoughData, Needed = 200, BaselineN = 95, LatestN = 90 },
            new DimensionDrift
            {
                Dimension = DriftDimension.Channels, Status = DriftStatus.Told, Materiality = Materiality.None, Psi = .12, PsiKnown = .12, P = .2, Cells = 2, Shuffles = 999, Unmoved = .13, BaselineN = 100, LatestN = 90,
                Rows = { new DriftRow { Value = "web", Baseline = 60, Latest = 40, Part = .07 }, new DriftRow { Value = "phone", Baseline = 40, Latest = 50, Part = .05 } },
            },
            new DimensionDrift
            {
                Dimension = DriftDimension.Reasons, Status = DriftStatus.Told, Materiality = Materiality.Material, Psi = .541, PsiKnown = .02, Threshold = .25, P = .001, BeyondChance = true, Cells = 3, Merged = 2, Shuffles = 999,
                BaselineN = 1_000, LatestN = 1_000,
                Rows = { new DriftRow { Value = "billing", Baseline = 900, Latest = 850, Part = .01 }, new DriftRow { Value = "app", Latest = 80, Part = .53 }, new DriftRow { Baseline = 100, Latest = 70, Part = .001 } },
                NewValues = { new DriftRow { Value = "app", Latest = 80 } },
            },
        },
        AsOf = Samples.Day.ToTimestamp(),
        LogRevision = 4,
        Revision = 2,
        Zone = "Asia/Tokyo",
    });

    public override Task<GetObservedHandoffsReply> GetObservedHandoffs(GetObservedHandoffsRequest request, ServerCallContext context) => Task.FromResult(new GetObservedHandoffsReply
    {
        Basis = Basis(request.Selection),
        Status = HandoffStatus.Told,
        Others = Of(30, 500),
        OtherSteps = 2,
        Handoffs = { new ObservedHandoff { HandoffId = Samples.Handoff, Status = HandoffStatus.Told, Limit = "P2D", Given = 800, Received = 656, Miss = Of(144, 800), Excess = 96, Asked = Of(80, 800) } },
    });

    public override Task<GetStumblesReply> GetStumbles(GetStumblesRequest request, ServerCallContext context) => Task.FromResult(store.LogShowsStumbles
        ? new GetStumblesReply
        {
            Basis = Basis(request.Selection),
            Status = StumbleStatus.Told,
            Finished = Of(1_800, 2_391),
            Stumbles = { new ObservedStumble { TouchpointId = "tp-bill", Status = StumbleStatus.Told, Reached = 1_200, Lost = Of(184, 1_200) } },
        }
        : new GetStumblesReply { Basis = Basis(request.Selection), Status = StumbleStatus.NotMapped });

    public override Task<GetStakesReply> GetStakes(GetStakesRequest request, ServerCallContext context)
    {
        var reply = new GetStakesReply { Basis = Basis(request.Selection), Status = StakeStatus.Told, ObservedDays = 90, ClosedCases = 2_391, Entered = store.Stake };
        foreach (var pain in store.Map.Document.PainPoints.Where(pain => pain.Id is "pain-bill" or "pain-setup").OrderBy(pain => pain.Id))
        {
            var stake = new PainStake { PainPointId = pain.Id, Title = pain.Title, Severity = pain.Severity, Reasons = { pain.Reasons }, Contacts = Of(430, 900), ContactsPer30Days = new() { Value = 143.3, Low = 133, High = 153 }, Affected = Of(400, 2_391), AffectedPer30Days = new() { Value = 133.3, Low = 120, High = 147 } };
            stake.AtStake = store.Stake is { HasPerContact: true } entered ? new() { Value = 143.3 * entered.PerContact, Low = 133 * entered.PerContact, High = 153 * entered.PerContact } : null;
            if (stake.AtStake is not null && pain.Id == "pain-setup")
            {
                stake.AtStake.Value += 133.3 * store.Stake!.PerCustomer;
            }
            reply.PainPoints.Add(stake);
        }
        return Task.FromResult(reply);
    }

    public override Task<EnterStakeValuesReply> EnterStakeValues(EnterStakeValuesRequest request, ServerCallContext context)
    {
        if (request.ExpectedRevision != (store.Stake?.Revision ?? 0))
        {
            throw FakeStore.Refuse(StatusCode.Aborted, "Somebody was faster.");
        }
        store.Stake = new EnteredStake { Revision = request.ExpectedRevision + 1, Currency = request.Currency, Source = request.Source, By = "Aiko", At = Samples.Day.ToTimestamp(), Efforts = { request.Efforts } };
        if (request.HasPerContact)
        {
            store.Stake.PerContact = request.PerContact;
        }
        return Task.FromResult(new EnterStakeValuesReply { Revision = store.Stake.Revision });
    }
}
