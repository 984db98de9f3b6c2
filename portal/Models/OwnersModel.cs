using Journey.Owners.V1;

namespace Journey.Portal.Models;

/// <summary>Who answers for what on a map, and who could.</summary>
public sealed record OwnersModel(MapView View, IReadOnlyList<Person>? People)
{
    public IEnumerable<OwnerRowModel> Rows => (View.Gaps?.Elements ?? []).Select(element => new OwnerRowModel(View, element, People ?? [], element.ElementId == WrongAt ? Wrong : "") { Typed = element.ElementId == WrongAt ? Typed : [] });

    /// <summary>The element whose form was refused, and why.</summary>
    public string WrongAt { get; init; } = "";

    public string Wrong { get; init; } = "";

    public Dictionary<string, string> Typed { get; init; } = [];
}
