using Journey.Portal.Models;

namespace Journey.Portal.Clients;

/// <summary>Reads a map beside its neighbour concepts.</summary>
internal static class CompareReading
{
    /// <summary>The lens of the service blueprint, as its address names it.</summary>
    public const string Blueprint = "blueprint";

    /// <summary>The lens of segmentation.</summary>
    public const string Segmentation = "segmentation";

    /// <param name="parts">The services.</param>
    /// <param name="id">The map.</param>
    /// <param name="lens">Which concept is opened in full; empty for none.</param>
    public static async Task<ComparePageModel> LensAsync(this Parts parts, string id, string lens)
    {
        var page = await parts.PageAsync(id, new("", "", ""));
        var measured = lens == Segmentation ? await parts.ComparedAsync(id, page.Compare.Segments) : null;
        // What was asked for last may have been missing too.
        return new(page.View with { Frame = parts.Frame }, page.Compare with { Measured = measured }, page.Belief, lens) { Decisions = page.Decisions, Tests = page.Tests, Lines = page.Lines };
    }
}
