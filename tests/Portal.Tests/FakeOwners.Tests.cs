using Grpc.Core;
using Journey.Owners.V1;

namespace Portal.Tests;

internal sealed partial class FakeOwners
{
    public override Task<ListTestsReply> ListTests(ListTestsRequest request, ServerCallContext context) => Task.FromResult(new ListTestsReply { Tests = { store.Tests } });

    public override Task<GetTestReply> GetTest(GetTestRequest request, ServerCallContext context) => Task.FromResult(new GetTestReply { Test = store.Tests.Count > 0 ? store.Tests[0] : SampleTests.Test() });

    public override Task<StartTestReply> StartTest(StartTestRequest request, ServerCallContext context)
    {
        if (request.Plan.Assumption.Length == 0)
        {
            throw FakeStore.Refuse(StatusCode.InvalidArgument, "assumption: it is missing");
        }
        store.Registered.Add(request);
        return Task.FromResult(new StartTestReply { Test = SampleTests.Test() });
    }

    public override Task<RecordMeasurementReply> RecordMeasurement(RecordMeasurementRequest request, ServerCallContext context)
    {
        store.Taken.Add(request);
        if (request.FromLog && store.Behind)
        {
            throw FakeStore.Refuse(StatusCode.FailedPrecondition, "The log 'contacts' does not reach the end of the window yet, or is being imported.");
        }
        return Task.FromResult(new RecordMeasurementReply { Test = SampleTests.Test() });
    }

    public override Task<RecordVerdictReply> RecordVerdict(RecordVerdictRequest request, ServerCallContext context)
    {
        if (request.Verdict == Verdict.Retire && request.Because.Length == 0)
        {
            throw FakeStore.Refuse(StatusCode.InvalidArgument, "because: What is retired says why.");
        }
        store.Judged.Add(request);
        return Task.FromResult(new RecordVerdictReply { Test = SampleTests.Test() });
    }

    public override Task<ListUsageReply> ListUsage(ListUsageRequest request, ServerCallContext context) => Task.FromResult(new ListUsageReply
    {
        Maps = { new MapUsage { MapId = Samples.MapId, Title = "First 30 days after purchase", MapVersion = 7, DecisionsMade = 2, DecisionsDrafted = 1, FixesOpen = 3, FixesDone = 1, TestsRunning = 1, Kept = 2, ReachedLine = 1, ReachedPoint = 1, SprintsDone = 1, Owned = 11, ToOwn = 12 } },
    });

    public override Task<ListLinesReply> ListLines(ListLinesRequest request, ServerCallContext context) => Task.FromResult(new ListLinesReply { Lines = { store.Lines }, Fixes = 3, LocalOnly = 1, PointRatio = 1.0 / 3 });

    public override Task<GetLineReply> GetLine(GetLineRequest request, ServerCallContext context) => Task.FromResult(new GetLineReply { Line = SampleTests.Line(LineClass.PointOnly) });

    public override Task<ListTombstonesReply> ListTombstones(ListTombstonesRequest request, ServerCallContext context) => Task.FromResult(new ListTombstonesReply { Tombstones = { SampleTests.Tombstone } });

    public override Task<GetInboxReply> GetInbox(GetInboxRequest request, ServerCallContext context) => store.IsPerson
        ? Task.FromResult(new GetInboxReply
        {
            PersonId = "p-x",
            Items =
            {
                new InboxItem { Key = "k-1", Kind = InboxKind.Review, MapId = Samples.MapId, MapTitle = "First 30 days", Subject = SampleDecisions.Made, Title = "What do we <change> first?", Due = "2026-11-20", Urgency = Urgency.Late, State = MarkState.Open },
                new InboxItem { Key = "k-2", Kind = InboxKind.Test, MapId = Samples.MapId, MapTitle = "First 30 days", Subject = SampleTests.Running, Title = "Bill preview", Detail = "measure", Urgency = Urgency.Soon, State = MarkState.Open },
            },
        })
        : throw FakeStore.Refuse(StatusCode.NotFound, "Nobody signs in as this caller.");

    public override Task<ListAwaitedEvidenceReply> ListAwaitedEvidence(ListAwaitedEvidenceRequest request, ServerCallContext context) => Task.FromResult(new ListAwaitedEvidenceReply { Evidence = { store.Awaited } });

    public override Task<MarkInboxReply> MarkInbox(MarkInboxRequest request, ServerCallContext context)
    {
        store.Marked.Add(request);
        return Task.FromResult(new MarkInboxReply { Marked = 1 });
    }

    public override Task<ListSprintsReply> ListSprints(ListSprintsRequest request, ServerCallContext context) => Task.FromResult(new ListSprintsReply { Sprints = { SampleSprints.Sprint } });

    public override Task<GetSprintReply> GetSprint(GetSprintRequest request, ServerCallContext context) => Task.FromResult(new GetSprintReply { Sprint = store.Sprint });

    public override Task<PassGateReply> PassGate(PassGateRequest request, ServerCallContext context)
    {
        if (request.Hypothesis?.TestId.Length == 0)
        {
            throw FakeStore.Refuse(StatusCode.InvalidArgument, "hypothesis.testId: it is missing");
        }
        store.Passed.Add(request);
        return Task.FromResult(new PassGateReply { Sprint = SampleSprints.Sprint });
    }
}
