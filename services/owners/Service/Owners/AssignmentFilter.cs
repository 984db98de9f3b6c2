using Journey.Platform.Errors;

namespace Journey.Owners.Owners;

/// <summary>Which assignments are asked for: at least one of a map, a person and a team; of people and teams the running ones unless all are wanted.</summary>
internal sealed record AssignmentFilter(Guid? Map, Guid? Person, Guid? Team)
{
    public void Check()
    {
        var violations = new Violations();
        violations.Require(Map is not null || Person is not null || Team is not null, "map", "A map, a person or a team.");
        violations.ThrowIfAny();
    }
}
