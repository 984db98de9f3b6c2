using Journey.Owners.V1;

namespace Journey.Portal.Models;

/// <summary>One element of the map, its owner, and the form that names one.</summary>
public sealed record OwnerRowModel(MapView View, OwnedElement Element, IReadOnlyList<Person> People, string Wrong)
{
    /// <summary>What was typed into a form that was refused.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    public bool HasGap => Element.Owner is null;
}
