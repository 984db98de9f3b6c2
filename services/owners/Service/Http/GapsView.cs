using System.Text.Json;
using Journey.Owners.Owners;

namespace Journey.Owners.Http;

internal sealed record GapsView(Guid Map, int MapVersion, DateTimeOffset AsOf, IReadOnlyList<ElementView> Elements)
{
    public static GapsView Of(Ownership ownership) =>
        new(ownership.MapId, ownership.MapVersion, ownership.AsOf, [.. ownership.Elements.Select(ElementView.Of)]);
}

/// <summary>
/// An element, who is accountable for it, who does the work, and what is wrong, the gravest first: noReceiver, noOwner (nobody was ever named),
/// sameOwnerNominal (one name on both sides of a handoff), ownerLapsed (the last one ended), noLimit. Gap is the first of them, or none.
/// </summary>
internal sealed record ElementView(
    string Id, string Kind, string Title, PersonView? Owner, DateTimeOffset? Until, IReadOnlyList<PersonView> Responsible, string Gap, IReadOnlyList<string> Gaps)
{
    public static ElementView Of(OwnedElement owned) => new(
        owned.Element.Id, owned.Element.Kind, owned.Element.Title,
        owned.Owner is { } owner ? PersonView.Of(owner) : null, owned.Until, [.. owned.Responsible.Select(PersonView.Of)],
        Name(owned.Gap), [.. owned.Gaps.Select(Name)]);

    static string Name(OwnershipGap gap) => JsonNamingPolicy.CamelCase.ConvertName(gap.ToString());
}

internal sealed record GapView(Guid Map, string MapTitle, ElementView Element)
{
    public static GapView Of(GapOnMap gap) => new(gap.MapId, gap.Map, ElementView.Of(gap.Element));
}

internal sealed record GapList(IReadOnlyList<GapView> Gaps, string? Next);
