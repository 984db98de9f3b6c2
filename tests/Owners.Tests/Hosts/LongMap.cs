using Journey.Maps.Contracts.Events;
using Journey.Maps.V1;

namespace Owners.Tests.Hosts;

/// <summary>A map with four touchpoints: web (Shop), mail (Shop), mail (Billing), phone (nobody named), and a candidate fix.</summary>
public sealed class LongMap
{
    static readonly (string Key, string Name, string Channel, string Unit)[] Line =
    [
        ("order", "Order", "web", "Shop"), ("confirm", "Confirmation", "mail", "Shop"), ("bill", "Bill", "mail", "Billing"), ("call", "Call", "phone", ""),
    ];

    public Guid Id { get; } = Guid.CreateVersion7();

    public MapVersion Version(int version, params IReadOnlyList<string>[] paths)
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
        map.Document.ExpectedPaths.Add(paths.Select(path => new ExpectedPath { Title = "Way", Touchpoints = { path } }));
        return map;
    }

    /// <summary>The same map as told by an event, with another unit at a touchpoint.</summary>
    public MapRevised Revised(int version, string key, string unit) => new(
        Id, version, "First 30 days", "new",
        [new(Id.ToString(), "map", "First 30 days", "", ""), .. Line.Select(point => new RevisedElement($"tp-{point.Key}", "touchpoint", point.Name, "step", point.Key))],
        [],
        new RevisedJourney("order", "", 30,
            [.. Line.Select(point => new RevisedTouchpoint($"tp-{point.Key}", point.Key, point.Name, "I buy", false, false, "", [], point.Channel, point.Key == key ? unit : point.Unit))], [], []));
}
