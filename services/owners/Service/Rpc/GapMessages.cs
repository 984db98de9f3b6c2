using Google.Protobuf.WellKnownTypes;
using Journey.Owners.Owners;
using Journey.Owners.V1;

namespace Journey.Owners.Rpc;

internal static class GapMessages
{
    public static GetGapsReply ToMessage(this Ownership ownership) => new()
    {
        MapVersion = ownership.MapVersion,
        AsOf = ownership.AsOf.ToTimestamp(),
        Elements = { ownership.Elements.Select(element => element.ToMessage()) },
    };

    public static V1.GapOnMap ToMessage(this Owners.GapOnMap gap) =>
        new() { MapId = gap.MapId.ToString(), MapTitle = gap.Map, Element = gap.Element.ToMessage() };

    public static V1.OwnedElement ToMessage(this Owners.OwnedElement owned) => new()
    {
        ElementId = owned.Element.Id,
        Kind = owned.Element.Kind,
        Title = owned.Element.Title,
        Owner = owned.Owner?.ToMessage(),
        Until = owned.Until?.ToTimestamp(),
        Gap = owned.Gap.ToMessage(),
        Gaps = { owned.Gaps.Select(ToMessage) },
        Responsible = { owned.Responsible.Select(person => person.ToMessage()) },
    };

    static Gap ToMessage(this OwnershipGap gap) => gap switch
    {
        OwnershipGap.None => Gap.Unspecified,
        OwnershipGap.NoOwner => Gap.NoOwner,
        OwnershipGap.OwnerLapsed => Gap.OwnerLapsed,
        OwnershipGap.NoReceiver => Gap.NoReceiver,
        OwnershipGap.SameOwnerNominal => Gap.SameOwnerNominal,
        OwnershipGap.NoLimit => Gap.NoLimit,
        _ => throw new ArgumentOutOfRangeException(nameof(gap), gap, "A gap without a message."),
    };
}
