namespace Journey.Owners.Owners;

/// <summary>An element, who is accountable and responsible for it, and its gaps in the order of their rank.</summary>
internal sealed record OwnedElement(
    MapElement Element, Colleague? Owner, DateTimeOffset? Until, IReadOnlyList<Colleague> Responsible, IReadOnlyList<OwnershipGap> Gaps)
{
    public OwnershipGap Gap => Gaps.Count > 0 ? Gaps[0] : OwnershipGap.None;
}
