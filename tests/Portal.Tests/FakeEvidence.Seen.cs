using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Journey.Evidence.V1;
using Journey.Portal.Charts;

namespace Portal.Tests;

/// <summary>What cases did, held against the sample map.</summary>
internal sealed partial class FakeEvidence
{
    public override Task<GetBeliefReply> GetBelief(GetBeliefRequest request, ServerCallContext context)
    {
        (string Reason, int Count, int? Believed)[] rows = [("billing", 430, 4), ("setup", 180, 1), ("delivery date", 120, 2), ("password", 80, 3), ("cancelling", 60, null), ("warranty", 30, null)];
        var reply = new GetBeliefReply { Basis = Basis(request.Selection), Coded = 900, Uncoded = 100, Customers = 2812, Wording = Wording.Leading, VitalFew = { "billing", "setup", "delivery date" } };
        var together = 0;
        foreach (var (reason, count, believed) in rows)
        {
            together += count;
            var (low, high) = Wilson.Interval(count, 900);
            var row = new ObservedReason { Reason = reason, Contacts = count, Weight = count, Share = count / 900.0, Low = low, High = high, Cumulative = together / 900.0, Episodes = count - 20, PerHundred = count / 28.12, ObservedRank = reply.Rows.Count + 1 };
            if (believed is { } place)
            {
                row.BelievedRank = place;
                row.Inversion = row.ObservedRank - place;
            }
            reply.Rows.Add(row);
        }
        var map = store.Map.Document;
        reply.Believed.Add(map.PainPoints.OrderByDescending(pain => pain.Severity).Select((pain, i) => new BelievedPain { PainPointId = pain.Id, Title = pain.Title, Severity = pain.Severity, Reasons = { pain.Reasons }, BelievedRank = i + 1, GivenReason = reply.Rows.FirstOrDefault(row => pain.Reasons.Contains(row.Reason))?.Reason ?? "" }));
        foreach (var row in reply.Rows)
        {
            row.PainPointIds.Add(map.PainPoints.Where(pain => pain.Reasons.Contains(row.Reason)).Select(pain => pain.Id));
        }
        reply.Inversions.Add(new Inversion { FindingId = "inversion:billing", Kind = InversionKind.BelievedLower, Reason = "billing", ObservedRank = 1, BelievedRank = 4, Statement = "Billing leads the reasons given and is believed fourth." });
        return Task.FromResult(reply);
    }

    public override async Task<GetBeliefReply> GetSharedBelief(GetSharedBeliefRequest request, ServerCallContext context)
    {
        var reply = (await GetBelief(new(), context)).Clone();
        reply.Believed.Clear();
        reply.Inversions.Clear();
        reply.Basis = new();
        return reply;
    }

    public override Task<CompareReply> Compare(CompareRequest request, ServerCallContext context) => Task.FromResult(store.Measured(request));

    public override Task<GetConformanceReply> GetConformance(GetConformanceRequest request, ServerCallContext context)
    {
        var reply = new GetConformanceReply
        {
            Basis = Basis(request.Selection),
            Status = store.Conformance,
            Coverage = Of(18_645, 19_402),
            Fitness = new() { Fitting = Of(1707, 2391), Complete = Of(1980, 2391), Mean = .91, Median = 1 },
        };
        if (store.Conformance != ConformanceStatus.Told)
        {
            reply.Fitness = null;
            return Task.FromResult(reply);
        }
        var touchpoints = store.Map.Document.Stages.SelectMany(stage => stage.Steps).SelectMany(step => step.Touchpoints).ToList();
        foreach (var (touchpoint, i) in touchpoints.SkipLast(1).Select((touchpoint, i) => (touchpoint, i)))
        {
            var element = new ElementConformance { Touchpoint = touchpoint.Key, ElementId = touchpoint.Id, Name = touchpoint.Name, Expected = true, Reached = Of(2812 - (i * 150), 2812) };
            if (i == 4)
            {
                element.Deviations.Add(new Deviation { Kind = DeviationKind.Late, Cases = Of(467, 2596), Occurrences = 467 });
                reply.Findings.Add(new DeviationFinding { FindingId = "late:" + touchpoint.Key, Kind = DeviationKind.Late, Touchpoint = touchpoint.Key, ElementId = touchpoint.Id, Name = touchpoint.Name, Cases = Of(467, 2596), Statement = $"{touchpoint.Name} comes late for 18.0 % of customers." });
            }
            reply.Elements.Add(element);
        }
        reply.ObservedNotOnMap.Add(new ObservedActivity { Activity = "call again", Events = 124, Cases = 98 });
        reply.NeverObserved.Add(new UnseenTouchpoint { Touchpoint = touchpoints[^1].Key, ElementId = touchpoints[^1].Id, Name = touchpoints[^1].Name });
        return Task.FromResult(reply);
    }

    static GetScoresReply Felt() => new() { N = 100, Rows = { Samples.Scores("first bill seen", 40, 30, 20, 6, 4), Samples.Scores("guide read", 1, 1, 1, 2, 2) } };

    static GetTouchpointsReply FeltAt() => new() { Mapping = new() { LogKey = "survey", Revision = 2, Activities = { new MappedActivity { Activity = "first bill seen", Events = 100, Touchpoint = "ask" }, new MappedActivity { Activity = "guide read", Events = 7 } } } };

    public override Task<DraftMapReply> DraftMap(DraftMapRequest request, ServerCallContext context) => request.Title.Length == 0
        ? throw FakeStore.Refuse(StatusCode.InvalidArgument, "title: is missing")
        : Task.FromResult(new DraftMapReply { MapId = store.Map.MapId, Version = 1, Claims = 6 });

    public override Task<ClaimFindingReply> ClaimFinding(ClaimFindingRequest request, ServerCallContext context)
    {
        store.Found.Add(request);
        return Task.FromResult(new ClaimFindingReply { ClaimId = "claim-1", Created = true, Grade = "B" });
    }

    static CaseBasis Basis(CaseSelection? selection) => new() { LogKey = selection?.LogKey is { Length: > 0 } key ? key : "contacts", MapVersion = 7, Anchor = "Order", Days = 30, AsOf = Samples.Day.ToTimestamp(), Basis = "scan", Revision = 4, Cases = 2812, OpenCases = 421 };

    static Proportion Of(long count, long n)
    {
        var (low, high) = Wilson.Interval(count, n);
        return new() { Count = count, N = n, Share = (double)count / n, Low = low, High = high };
    }
}
