namespace Journey.Owners.Owners;

internal sealed record OwnedElement(MapElement Element, Person? Owner, DateTimeOffset? Until, OwnershipGap Gap);
