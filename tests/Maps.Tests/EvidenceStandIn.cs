using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Journey.Evidence.V1;

namespace Maps.Tests;

/// <summary>What maps asks of evidence, as a test wants it answered.</summary>
public sealed class EvidenceStandIn : Evidence.EvidenceBase
{
    public static readonly DateTimeOffset AsOf = new(2026, 5, 1, 8, 0, 0, TimeSpan.Zero);
    private readonly ConcurrentDictionary<(string Map, string Claim), ClaimGrade> grades = new();

    /// <summary>Maps about which there is no answer.</summary>
    public ConcurrentDictionary<string, bool> Silent { get; } = new();

    /// <summary>Maps about which the answer comes too late.</summary>
    public ConcurrentDictionary<string, bool> Slow { get; } = new();

    /// <summary>Versions that evidence knows; without one it knows the newest.</summary>
    public ConcurrentDictionary<string, int> Known { get; } = new();

    /// <summary>Grades a claim; above D on an item of customers and one of operations.</summary>
    public void Grade(string map, string claim, string grade, int revision = 1, int statement = 1) => grades[(map, claim)] = new ClaimGrade
    {
        ClaimId = claim,
        StatementVersion = statement,
        Grade = grade,
        Score = .5,
        ToldRevision = revision,
        Citations = { grade == "D" ? [Cited(Origin.Internal)] : [Cited(Origin.Customer), Cited(Origin.Operations)] },
    };

    private static GradedCitation Cited(Origin origin) => new() { Item = new Item { Origin = origin }, Stance = Stance.Supports, Weight = .5 };

    /// <summary>Items of evidence, by id.</summary>
    public ConcurrentDictionary<string, Item> Items { get; } = new();

    public string Show(DateTimeOffset? dated, bool withdrawn = false)
    {
        var item = new Item { ItemId = Guid.CreateVersion7().ToString() };
        item.Dated = dated is { } at ? Timestamp.FromDateTimeOffset(at) : null;
        item.WithdrawnAt = withdrawn ? Timestamp.FromDateTimeOffset(AsOf) : null;
        Items[item.ItemId] = item;
        return item.ItemId;
    }

    public override Task<GetItemReply> GetItem(GetItemRequest request, ServerCallContext context) => Task.FromResult(
        Items.TryGetValue(request.ItemId, out var item) ? new GetItemReply { Item = item } : throw new RpcException(new Status(StatusCode.NotFound, "none")));

    public override async Task<GradeClaimsReply> GradeClaims(GradeClaimsRequest request, ServerCallContext context)
    {
        if (Silent.ContainsKey(request.MapId))
        {
            throw new RpcException(new Status(StatusCode.Unavailable, "silent"));
        }

        if (Slow.ContainsKey(request.MapId))
        {
            await Task.Delay(TimeSpan.FromSeconds(30), context.CancellationToken);
        }

        return new GradeClaimsReply
        {
            MapVersion = Known.GetValueOrDefault(request.MapId, int.MaxValue),
            AsOf = Timestamp.FromDateTimeOffset(AsOf),
            Claims = { grades.Where(grade => grade.Key.Map == request.MapId).Select(grade => grade.Value) },
        };
    }
}
