using Journey.Platform.Errors;

namespace Journey.Owners.Sprints;

/// <summary>Which sprints are asked for; what is not stated is not looked at.</summary>
internal sealed record SprintFilter(Guid? Map, Guid? Team, SprintState? State)
{
    static readonly string[] Names = [.. Enum.GetNames<SprintState>().Select(name => name.ToLowerInvariant())];

    /// <summary>As an HTTP caller asks: a state by its name.</summary>
    public static SprintFilter Read(Guid? map, Guid? team, string? state)
    {
        var violations = new Violations();
        violations.Require(state is null || Names.Contains(state), "state", $"One of {string.Join(", ", Names)}.");
        violations.ThrowIfAny();
        return new(map, team, state is null ? null : (SprintState)Array.IndexOf(Names, state));
    }
}
