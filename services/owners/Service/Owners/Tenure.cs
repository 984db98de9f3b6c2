using Journey.Platform.Errors;

namespace Journey.Owners.Owners;

/// <summary>
/// Who answers for one element over time. At no instant do two assignments hold: of those accountable for it, or of one person responsible for it.
/// </summary>
internal sealed class Tenure(IEnumerable<Assignment> history)
{
    readonly List<Assignment> _history = [.. history];

    public Assignment? At(DateTimeOffset at) => _history.Find(assignment => assignment.HoldsAt(at));

    public bool HadOwnerBy(DateTimeOffset at) => _history.Exists(assignment => assignment.HeldBy(at));

    /// <summary>Names an owner. What runs at its start ends there; without an end it holds until the next one already named.</summary>
    public Assignment Assign(AssignmentOrder order, Guid id)
    {
        var (from, until) = (Instant(order.From), order.Until is { } end ? Instant(end) : (DateTimeOffset?)null);
        var violations = new Violations();
        violations.Require(until is null || until > from, "until", "After from.");
        violations.ThrowIfAny();
        var next = _history.Where(assignment => assignment.From > from && assignment.From != assignment.Until).MinBy(assignment => assignment.From);
        if (next is not null && until > next.From)
        {
            throw new AssignmentOverlaps(next);
        }
        At(from)?.EndAt(from);
        return Add(new Assignment { Id = id, MapId = order.MapId, ElementId = order.ElementId, PersonId = order.PersonId, Duty = order.Duty, From = from }, until ?? next?.From);
    }

    Assignment Add(Assignment added, DateTimeOffset? until)
    {
        if (until is { } end)
        {
            added.EndAt(end);
        }
        _history.Add(added);
        return added;
    }

    // Stores keep milliseconds; a border between two owners must be the same before and after it was stored.
    static DateTimeOffset Instant(DateTimeOffset time) => DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds());
}
