using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Journey.Owners.V1;

namespace Portal.Tests;

internal sealed partial class FakeOwners(FakeStore store) : Owners.OwnersBase
{
    public override Task<ListUnitsReply> ListUnits(ListUnitsRequest request, ServerCallContext context) => Task.FromResult(new ListUnitsReply
    {
        Units =
        {
            new Membership { Unit = new Unit { UnitId = Guid.Empty.ToString(), Key = "acme", Name = "Home Connect", TimeZone = "Asia/Tokyo" }, Role = Role.Owner },
            new Membership { Unit = new Unit { UnitId = Guid.CreateVersion7().ToString(), Key = "other", Name = "Other", TimeZone = "UTC" }, Role = Role.Viewer },
        },
    });

    public override Task<ListPeopleReply> ListPeople(ListPeopleRequest request, ServerCallContext context) => Task.FromResult(new ListPeopleReply { People = { store.People } });

    public override Task<AddPersonReply> AddPerson(AddPersonRequest request, ServerCallContext context)
    {
        var person = new Person { PersonId = $"p-{store.People.Count + 1}", Name = request.Name, Team = request.Team };
        store.People.Add(person);
        return Task.FromResult(new AddPersonReply { Person = person });
    }

    public override Task<AssignReply> Assign(AssignRequest request, ServerCallContext context)
    {
        store.Owned[request.ElementId] = store.People.Single(p => p.PersonId == request.PersonId);
        return Task.FromResult(new AssignReply { Assignment = new() { AssignmentId = "a", MapId = request.MapId, ElementId = request.ElementId } });
    }

    public override Task<GetGapsReply> GetGaps(GetGapsRequest request, ServerCallContext context)
    {
        var map = store.Map.Document;
        var reply = new GetGapsReply { MapVersion = store.Map.Version, AsOf = Samples.Day.ToTimestamp() };
        reply.Elements.Add(Element(store.Map.MapId, "map", map.Title, "Aiko Tanaka"));
        foreach (var touchpoint in map.Stages.SelectMany(s => s.Steps).SelectMany(s => s.Touchpoints))
        {
            reply.Elements.Add(Element(touchpoint.Id, "touchpoint", touchpoint.Name, touchpoint.OperatedBy.Length > 0 ? "Lena Braun" : null));
        }
        reply.Elements.Add(map.PainPoints.Select(pain => Element(pain.Id, "painPoint", pain.Title, pain.Severity > 3 ? "Sofia Okafor" : null)));
        reply.Elements.Add(map.CandidateFixes.Select(fix => Element(fix.Id, "candidateFix", fix.Title, null)));
        return Task.FromResult(reply);
    }

    public override Task<GetImprovementSystemReply> GetImprovementSystem(GetImprovementSystemRequest request, ServerCallContext context)
    {
        var reply = new GetImprovementSystemReply { MapVersion = store.Map.Version, AsOf = Samples.Day.ToTimestamp() };
        reply.PainPoints.Add(store.Map.Document.PainPoints.Select(pain => new PainPointState { PainPoint = pain.Id, Title = pain.Title, CandidateFixes = store.Map.Document.CandidateFixes.Count(f => f.PainPoint == pain.Id), Fixes = { store.Fixes.Where(fix => fix.PainPoint == pain.Id) } }));
        reply.FixesConnected = store.Fixes.Count > 0;
        return Task.FromResult(reply);
    }

    public override Task<ListFixesReply> ListFixes(ListFixesRequest request, ServerCallContext context) => Task.FromResult(new ListFixesReply { Fixes = { store.Fixes } });

    public override Task<GetFixReply> GetFix(GetFixRequest request, ServerCallContext context) => (store.Fixes.Find(fix => fix.FixId == request.FixId) ?? (request.FixId == "f-run" ? Samples.Fix("f-run", FixState.Running) : null)) is { } found
        ? Task.FromResult(new GetFixReply { Fix = found })
        : throw FakeStore.Refuse(StatusCode.NotFound, "There is no such fix.");

    public override Task<MoveFixReply> MoveFix(MoveFixRequest request, ServerCallContext context)
    {
        var fix = store.Fixes.Single(known => known.FixId == request.FixId);
        fix.State = request.State;
        return Task.FromResult(new MoveFixReply { Fix = fix });
    }

    public override Task<PlanFixReply> PlanFix(PlanFixRequest request, ServerCallContext context)
    {
        store.Planned.Add(request);
        return Task.FromResult(new PlanFixReply { Fix = Samples.Fix("f-1", FixState.Planned) });
    }

    public override Task<PreviewEndingReply> PreviewEnding(PreviewEndingRequest request, ServerCallContext context) => Task.FromResult(new PreviewEndingReply
    {
        End = new()
        {
            Left =
            {
                new LeftBehind { Orphaned = true, Handoffs = { "Bill → <Call>" }, Assignment = new() { MapId = store.Map.MapId, MapTitle = "First 30 days", Kind = "touchpoint", Title = "First <bill>", Until = Samples.Day.ToTimestamp() } },
                new LeftBehind { Assignment = new() { MapId = store.Map.MapId, MapTitle = "First 30 days", Until = Samples.Day.ToTimestamp() } },
            },
        },
    });

    public override Task<EndPersonReply> EndPerson(EndPersonRequest request, ServerCallContext context)
    {
        store.Ended.Add(request);
        return Task.FromResult(new EndPersonReply());
    }

    public override Task<ListTeamsReply> ListTeams(ListTeamsRequest request, ServerCallContext context) =>
        Task.FromResult(new ListTeamsReply { Teams = { new Team { TeamId = "t-1", Name = "Billing", Parent = "Operations", People = 2 } } });

    public override Task<GetTeamReply> GetTeam(GetTeamRequest request, ServerCallContext context) => Task.FromResult(new GetTeamReply
    {
        Team = new Team { TeamId = "t-1", Name = "Billing", Parent = "Operations", People = 1 },
        People = { new Person { PersonId = "p-x", Name = "Mika Sato", Team = "Billing", TeamId = "t-1" } },
        Operates = { new OperatedTouchpoint { MapId = store.Map.MapId, MapTitle = "First 30 days", ElementId = "tp", Name = "First bill" } },
    });

    public override Task<GetPersonReply> GetPerson(GetPersonRequest request, ServerCallContext context) => Task.FromResult(new GetPersonReply
    {
        Person = new Person { PersonId = "p-x", Name = "Mika Sato", Team = "Billing", TeamId = "t-1", EndsAt = DateTimeOffset.UtcNow.AddDays(60).ToTimestamp() },
    });

    public override Task<ListAssignmentsReply> ListAssignments(ListAssignmentsRequest request, ServerCallContext context) => Task.FromResult(new ListAssignmentsReply
    {
        Assignments =
        {
            new Assignment
            {
                AssignmentId = "a", MapId = store.Map.MapId, MapTitle = "First 30 days", ElementId = "tp", Kind = "touchpoint", Title = "First <bill>",
                Person = new Person { PersonId = "p-x", Name = "Mika Sato" }, Duty = Duty.Accountable, From = Samples.Day.ToTimestamp(),
            },
        },
    });

    public override Task<ListGapsReply> ListGaps(ListGapsRequest request, ServerCallContext context) => Task.FromResult(new ListGapsReply
    {
        Gaps =
        {
            new GapOnMap { MapId = store.Map.MapId, MapTitle = "First 30 days", Element = new() { ElementId = Samples.Handoff, Kind = "handoff", Title = "Bill → Call", Gap = Gap.NoReceiver, Gaps = { Gap.NoReceiver, Gap.NoOwner } } },
        },
    });

    public override Task<ListHandoffsReply> ListHandoffs(ListHandoffsRequest request, ServerCallContext context) => Task.FromResult(new ListHandoffsReply
    {
        MapVersion = 1,
        UnitChanges = 1,
        Places = 2,
        Handoffs =
        {
            new Handoff
            {
                HandoffId = Samples.Handoff, Title = "Bill → Call", ChangesUnit = true, State = HandoffState.HalfConfirmed,
                Giver = new() { ElementId = "tp", Name = "Bill", Unit = "Billing", Channel = "mail", ConfirmedBy = "Mika Sato", ConfirmedAt = Samples.Day.ToTimestamp() },
                Receiver = new() { ElementId = "tp-2", Name = "Call", Channel = "phone", LostBy = "Jonas <Weber>", LostTerms = new() { Payload = "Bill number", Limit = "P2D" } },
                Terms = new() { Payload = "Bill number", Limit = "PT4H" }, Owned = new() { ElementId = Samples.Handoff, Kind = "handoff", Gaps = { Gap.NoOwner, Gap.NoReceiver } },
            },
            Row("h-wait", HandoffState.HalfConfirmed), Row("h-whole", HandoffState.Confirmed), Row("h-none", HandoffState.Dismissed), Row("h-limit", HandoffState.Confirmed, Gap.NoLimit),
        },
    });

    public override Task<ConfirmHandoffReply> ConfirmHandoff(ConfirmHandoffRequest request, ServerCallContext context)
    {
        store.Confirmed.Add(request);
        return Task.FromResult(new ConfirmHandoffReply { Handoff = new() { HandoffId = request.HandoffId } });
    }

    public override Task<PreviewOrganisationReply> PreviewOrganisation(PreviewOrganisationRequest request, ServerCallContext context) => Task.FromResult(new PreviewOrganisationReply
    {
        Report = new() { Rows = 1, Changes = { new OrganisationChange { Kind = OrganisationChangeKind.PersonAdded, Subject = "Lena", After = "Logistics" } }, Rejects = { new OrganisationReject { Line = 3, Field = "from", Reason = "A day as 2026-04-01." } } },
    });

    public override Task<ImportOrganisationReply> ImportOrganisation(ImportOrganisationRequest request, ServerCallContext context)
    {
        store.Organisation = request.File;
        return Task.FromResult(new ImportOrganisationReply { Report = new() { Rows = 1, Applied = true } });
    }

    static Handoff Row(string id, HandoffState state, params Gap[] gaps) => new()
    {
        HandoffId = id,
        Title = $"{id} title",
        State = state,
        Dismissed = state == HandoffState.Dismissed ? "One system sends both." : "",
        Giver = new() { Unit = "Shop", Channel = "web", Owner = new() { PersonId = "p-x", Name = "Mika Sato" }, ConfirmedBy = state == HandoffState.Dismissed ? "" : "Mika Sato", ConfirmedAt = Samples.Day.ToTimestamp() },
        Receiver = new() { Unit = "Shop", Channel = "mail", Owner = new() { PersonId = "p-x", Name = "Mika Sato" }, ConfirmedBy = state == HandoffState.Confirmed ? "Ken Ito" : "", ConfirmedAt = Samples.Day.ToTimestamp() },
        Terms = new() { Payload = "Order", Limit = "P1D", FailureSignal = "No mail" },
        Owned = state == HandoffState.Dismissed ? null : new() { Owner = new() { PersonId = "p-x", Name = "Mika Sato" }, Gaps = { gaps } },
    };

    OwnedElement Element(string id, string kind, string title, string? owner)
    {
        var person = store.Owned.TryGetValue(id, out var named) ? named : owner is null ? null : new Person { PersonId = "p-x", Name = owner };
        return new() { ElementId = id, Kind = kind, Title = title, Owner = person, Gap = person is null ? Gap.NoOwner : Gap.Unspecified };
    }
}
