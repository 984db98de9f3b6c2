using Journey.Maps.Contracts.Events;
using Journey.Maps.V1;

namespace Owners.Tests.Hosts;

/// <summary>A small map: a stage, a step with a touchpoint, two pain points, and two fixes for the first.</summary>
public sealed class SampleMap
{
    public Guid Id { get; } = Guid.CreateVersion7();

    public MapVersion Version(int version, string touchpoint = "Bill") => new()
    {
        MapId = Id.ToString(),
        Version = version,
        Document = new MapDocument
        {
            Title = "First 30 days",
            Stages =
            {
                new Stage { Id = "stage", Title = "Pay", Steps = { new Step { Id = "step", Title = "Reads the bill", Touchpoints = { new Touchpoint { Id = "touchpoint", Key = "bill", Name = touchpoint } } } } },
            },
            PainPoints = { new PainPoint { Id = "pain", Title = "Bill unclear", Step = "step" }, new PainPoint { Id = "pain-2", Title = "Slow", Step = "step" } },
            CandidateFixes = { new CandidateFix { Id = "fix", Title = "Preview", PainPoint = "pain" }, new CandidateFix { Id = "fix-2", Title = "Guide", PainPoint = "pain" } },
        },
    };

    public MapRevised Revised(int version, string touchpoint = "Bill") => new(Id, version, "First 30 days", "new", [
        new(Id.ToString(), "map", "First 30 days", "", ""),
        new("stage", "stage", "Pay", Id.ToString(), ""),
        new("step", "step", "Reads the bill", "stage", ""),
        new("touchpoint", "touchpoint", touchpoint, "step", "bill"),
        new("pain", "painPoint", "Bill unclear", "step", ""),
        new("pain-2", "painPoint", "Slow", "step", ""),
        new("fix", "candidateFix", "Preview", "pain", ""),
        new("fix-2", "candidateFix", "Guide", "pain", ""),
    ], [], new RevisedJourney("bill", "", 30, [new("touchpoint", "bill", touchpoint, "Reads the bill", false, false, "", [])], [], [], [], []));
}
