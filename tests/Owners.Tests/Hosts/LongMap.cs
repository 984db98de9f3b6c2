using Journey.Maps.Contracts.Events;
using Journey.Maps.V1;

namespace Owners.Tests.Hosts;

/// <summary>
/// A map with four touchpoints: web (Shop), mail (Shop), mail (Billing), phone (nobody named), its three handoffs as maps tells them, and a candidate fix.
/// </summary>
public sealed class LongMap
{
    public const string ToConfirm = "order-confirm";
    public const string ToBill = "confirm-bill";
    public const string ToCall = "bill-call";

    static readonly (string Key, string Name, string Channel, string Unit)[] Line =
    [
        ("order", "Order", "web", "Shop"), ("confirm", "Confirmation", "mail", "Shop"), ("bill", "Bill", "mail", "Billing"), ("call", "Call", "phone", ""),
    ];

    public Guid Id { get; } = Guid.CreateVersion7();

    /// <summary>The answer of maps.</summary>
    public GetMapReply Reply(int version, HandoffTerms? billTerms = null)
    {
        var step = new Step { Id = "step", Title = "I buy" };
        step.Touchpoints.Add(Line.Select(point => new Touchpoint { Id = $"tp-{point.Key}", Key = point.Key, Name = point.Name, Channel = point.Channel, OperatedBy = point.Unit }));
        var map = new MapVersion
        {
            MapId = Id.ToString(),
            Version = version,
            Document = new MapDocument
            {
                Title = "First 30 days",
                Stages = { new Stage { Id = "stage", Title = "Buy", Steps = { step } } },
                PainPoints = { new PainPoint { Id = "pain", Title = "Bill unclear", Step = "step" } },
                CandidateFixes = { new CandidateFix { Id = "fix", Title = "Preview", PainPoint = "pain" } },
            },
        };
        return new()
        {
            Map = map,
            Handoffs =
            {
                new DesignedHandoff { Id = ToConfirm, From = "tp-order", To = "tp-confirm", ChangesChannel = true },
                new DesignedHandoff { Id = ToBill, From = "tp-confirm", To = "tp-bill", ChangesOwner = true, Terms = billTerms },
                new DesignedHandoff { Id = ToCall, From = "tp-bill", To = "tp-call", ChangesChannel = true },
            },
        };
    }

    /// <summary>The same map as told by an event: with another unit that bills, other terms of the bill, or dismissed by these words.</summary>
    public MapRevised Revised(int version, string billedBy = "Billing", string limit = "", string dismissal = "")
    {
        var bill = new RevisedHandoff(ToBill, "tp-confirm", "tp-bill", "Shop", billedBy, false, limit, "Order number", "No bill after a day", true, false, dismissal);
        RevisedHandoff[] handoffs = [new(ToConfirm, "tp-order", "tp-confirm", "Shop", "Shop", false, "", ChangesChannel: true), bill, new(ToCall, "tp-bill", "tp-call", billedBy, "", false, "", ChangesChannel: true)];
        return new(
            Id, version, "First 30 days", "new",
            [new(Id.ToString(), "map", "First 30 days", "", ""), .. Line.Select(point => new RevisedElement($"tp-{point.Key}", "touchpoint", point.Name, "step", point.Key))],
            [],
            new RevisedJourney("order", "", 30,
                [.. Line.Select(point => new RevisedTouchpoint($"tp-{point.Key}", point.Key, point.Name, "I buy", false, false, "", [], point.Channel, point.Key == "bill" ? billedBy : point.Unit))],
                [], [], [.. handoffs.Where(handoff => handoff.Dismissal.Length == 0)], [.. handoffs.Where(handoff => handoff.Dismissal.Length > 0)]));
    }
}
