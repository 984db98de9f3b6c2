using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Journey.Owners.V1;

namespace Maps.Tests;

/// <summary>What maps asks of owners, as a test wants it answered.</summary>
public sealed class OwnersStandIn : Owners.OwnersBase
{
    private readonly ConcurrentDictionary<string, Person> people = new();
    private readonly ConcurrentDictionary<string, ConcurrentBag<string>> owned = new();
    private readonly ConcurrentDictionary<string, ConcurrentBag<Fix>> fixes = new();
    private readonly ConcurrentDictionary<string, ConcurrentBag<string>> confirmed = new();

    /// <summary>Ids about which there is no answer.</summary>
    public ConcurrentDictionary<string, bool> Silent { get; } = new();

    /// <summary>Versions of maps that owners knows; without one it knows the newest.</summary>
    public ConcurrentDictionary<string, int> Known { get; } = new();

    /// <summary>How many may publish.</summary>
    public int Approvers { get; set; } = 2;

    public string Hire(string name = "Ana", DateTimeOffset? until = null)
    {
        var person = new Person { PersonId = Guid.CreateVersion7().ToString(), Name = name, EndsAt = until is { } at ? Timestamp.FromDateTimeOffset(at) : null };
        people[person.PersonId] = person;
        return person.PersonId;
    }

    public void Own(string map, params string[] elements) => Array.ForEach(elements, owned.GetOrAdd(map, _ => []).Add);

    /// <summary>Both sides confirm a handoff.</summary>
    public void Confirm(string map, string handoff) => confirmed.GetOrAdd(map, _ => []).Add(handoff);

    public void Plan(string map, string candidate, MetricScope scope) => fixes.GetOrAdd(map, _ => []).Add(new Fix
    {
        FixId = Guid.CreateVersion7().ToString(),
        MapId = map,
        Candidate = candidate,
        Owner = new Person { Name = "Ana" },
        Due = "2999-06-30",
        Metric = new FixMetric { Name = "Calls", Scope = scope },
    });

    public override Task<GetPersonReply> GetPerson(GetPersonRequest request, ServerCallContext context) => Answer(request.PersonId, () =>
        people.TryGetValue(request.PersonId, out var person) ? new GetPersonReply { Person = person } : throw new RpcException(new Status(StatusCode.NotFound, "nobody")));

    public override Task<CountApproversReply> CountApprovers(CountApproversRequest request, ServerCallContext context) =>
        Task.FromResult(new CountApproversReply { Approvers = Approvers });

    public override Task<GetGapsReply> GetGaps(GetGapsRequest request, ServerCallContext context) => Answer(request.MapId, () => new GetGapsReply
    {
        MapVersion = Known.GetValueOrDefault(request.MapId, int.MaxValue),
        Elements = { owned.GetValueOrDefault(request.MapId, []).Select(id => new OwnedElement { ElementId = id, Owner = new Person { Name = "Ana" } }) },
    });

    public override Task<ListFixesReply> ListFixes(ListFixesRequest request, ServerCallContext context) =>
        Answer(request.MapId, () => new ListFixesReply { Fixes = { fixes.GetValueOrDefault(request.MapId, []) } });

    public override Task<ListHandoffsReply> ListHandoffs(ListHandoffsRequest request, ServerCallContext context) => Answer(request.MapId, () => new ListHandoffsReply
    {
        Handoffs = { confirmed.GetValueOrDefault(request.MapId, []).Select(id => new Handoff { HandoffId = id, State = HandoffState.Confirmed }) },
    });

    private Task<T> Answer<T>(string about, Func<T> answer) =>
        Silent.ContainsKey(about) ? throw new RpcException(new Status(StatusCode.Unavailable, "silent")) : Task.FromResult(answer());
}
