namespace Journey.Owners.Owners;

/// <summary>What is recorded about the elements of one map: assignments, the people in them, agreements on handoffs, and names of teams that are no more.</summary>
internal sealed class OwnershipRecords(
    IEnumerable<Assignment> assignments, IReadOnlyDictionary<Guid, Colleague> people, IEnumerable<HandoffAgreement> agreements, IReadOnlySet<string> gone)
{
    readonly ILookup<string, Assignment> _assignments = assignments.ToLookup(assignment => assignment.ElementId);
    readonly Dictionary<string, HandoffAgreement> _agreements = agreements.ToDictionary(agreement => agreement.HandoffId);

    public HandoffAgreement? Agreement(Handoff handoff) => _agreements.GetValueOrDefault(handoff.Id);

    public bool Operates(string unit) => unit.Length > 0 && !gone.Contains(unit);

    /// <summary>Who is accountable and responsible for an element; its own gaps and more that are known, by rank.</summary>
    public OwnedElement Of(MapElement element, DateTimeOffset at, IEnumerable<OwnershipGap>? more = null)
    {
        var tenure = new Tenure(_assignments[element.Id].Where(assignment => assignment.Duty == Duty.Accountable));
        var holds = tenure.At(at);
        var own = holds is not null ? OwnershipGap.None : tenure.HadOwnerBy(at) ? OwnershipGap.OwnerLapsed : OwnershipGap.NoOwner;
        return new(
            element,
            holds is null ? null : people[holds.PersonId],
            holds?.Until,
            [.. _assignments[element.Id].Where(assignment => assignment.Duty == Duty.Responsible && assignment.HoldsAt(at)).Select(assignment => people[assignment.PersonId]).OrderBy(person => person.Name)],
            [.. (more ?? []).Append(own).Where(gap => gap != OwnershipGap.None).Order()]);
    }
}
