using System.Text.Json;
using Journey.Owners.Owners;

namespace Journey.Owners.Http;

internal sealed record GapsView(Guid Map, int MapVersion, DateTimeOffset AsOf, IReadOnlyList<ElementView> Elements)
{
    public static GapsView Of(Ownership ownership) =>
        new(ownership.MapId, ownership.MapVersion, ownership.AsOf, [.. ownership.Elements.Select(ElementView.Of)]);
}

/// <summary>An element and who answers for it. Gap is none, noOwner (nobody was ever named) or ownerLapsed (the last one ended).</summary>
internal sealed record ElementView(string Id, string Kind, string Title, PersonView? Owner, DateTimeOffset? Until, string Gap)
{
    public static ElementView Of(OwnedElement owned) => new(
        owned.Element.Id, owned.Element.Kind, owned.Element.Title,
        owned.Owner is { } owner ? PersonView.Of(owner) : null, owned.Until, JsonNamingPolicy.CamelCase.ConvertName(owned.Gap.ToString()));
}
