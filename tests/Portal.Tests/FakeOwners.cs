using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Journey.Owners.V1;

namespace Portal.Tests;

internal sealed class FakeOwners(FakeStore store) : Owners.OwnersBase
{
    public override Task<ListUnitsReply> ListUnits(ListUnitsRequest request, ServerCallContext context) => Task.FromResult(new ListUnitsReply
    {
        Units =
        {
            new Membership { Unit = new Unit { UnitId = Guid.Empty.ToString(), Key = "acme", Name = "Home Connect", TimeZone = "Asia/Tokyo" }, Role = Role.Owner },
            new Membership { Unit = new Unit { UnitId = Guid.Empty.ToString(), Key = "other", Name = "Other", TimeZone = "UTC" }, Role = Role.Viewer },
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
        reply.PainPoints.Add(store.Map.Document.PainPoints.Select(pain => new PainPointState { PainPoint = pain.Id, Title = pain.Title, CandidateFixes = store.Map.Document.CandidateFixes.Count(f => f.PainPoint == pain.Id) }));
        return Task.FromResult(reply);
    }

    OwnedElement Element(string id, string kind, string title, string? owner)
    {
        var person = store.Owned.TryGetValue(id, out var named) ? named : owner is null ? null : new Person { PersonId = "p-x", Name = owner };
        return new() { ElementId = id, Kind = kind, Title = title, Owner = person, Gap = person is null ? Gap.NoOwner : Gap.Unspecified };
    }
}
