namespace Journey.Maps.Contracts;

/// <summary>The three concepts that every map is compared with. The sentences are the same on every map; the numbers beside them are the map's own.</summary>
public static class AdjacentConcepts
{
    /// <summary>Runs what a map gives evidence for.</summary>
    public static AdjacentConcept CustomerExperienceManagement { get; } = new(
        "cxm", "Customer experience management", "Runs the improvement system", "Journey mapping supplies the evidence map for that system");

    /// <summary>Shows what stands behind the path.</summary>
    public static AdjacentConcept ServiceBlueprint { get; } = new(
        "blueprint", "Service blueprint", "Adds backstage processes", "Journey map emphasizes the customer-facing path");

    /// <summary>Says whose path it is.</summary>
    public static AdjacentConcept CustomerSegmentation { get; } = new(
        "segmentation", "Customer segmentation", "Defines groups", "Journey mapping may need separate maps for priority segments");

    /// <summary>All three in the order in which they are shown.</summary>
    public static IReadOnlyList<AdjacentConcept> All { get; } = [CustomerExperienceManagement, ServiceBlueprint, CustomerSegmentation];
}
