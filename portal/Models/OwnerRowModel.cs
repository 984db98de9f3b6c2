using Journey.Owners.V1;

namespace Journey.Portal.Models;

/// <summary>One element of the map, its owner, and the form that names one.</summary>
public sealed record OwnerRowModel(MapView View, OwnedElement Element, IReadOnlyList<Person> People, string Wrong)
{
    public bool HasGap => Element.Owner is null;
}
