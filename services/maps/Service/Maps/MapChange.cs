using System.Text.Json.Nodes;

namespace Journey.Maps.Maps;

/// <summary>One difference between two maps, about one element.</summary>
/// <param name="Kind">What happened to it.</param>
/// <param name="Element">Its id; in the older map where it was removed.</param>
/// <param name="ElementKind">Kind of element.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Field">Field that changed; empty where the whole element came, went or moved.</param>
/// <param name="Before">Value of the field before; null where there was none.</param>
/// <param name="After">Value after.</param>
internal sealed record MapChange(ChangeKind Kind, string Element, string ElementKind, string Title, string Field = "", JsonNode? Before = null, JsonNode? After = null)
{
    /// <summary>The change in a line for people.</summary>
    public string Words => Kind switch
    {
        ChangeKind.Added => EditReason.Phrase("added", ElementKind, Title),
        ChangeKind.Removed => EditReason.Phrase("removed", ElementKind, Title),
        ChangeKind.Moved => EditReason.Phrase("moved", ElementKind, Title),
        _ => $"changed {EditReason.Words(Field)} of {EditReason.Phrase("the", ElementKind, Title)}",
    };
}
