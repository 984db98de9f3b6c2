using Journey.Owners.V1;

namespace Journey.Portal.Models;

/// <summary>A person, what they answer for now and later, and the fixes of these; no fixes when they did not come in time.</summary>
public sealed record PersonModel(Frame Frame, Person Person, IReadOnlyList<Assignment> Assignments, IReadOnlyList<Fix> Fixes)
{
    /// <summary>What they answer for in one way: what lapses first stands first.</summary>
    public DutiesModel Of(Duty duty) => DutiesModel.Of(Frame, Assignments.Where(assignment => assignment.Duty == duty), withPerson: false);
}
