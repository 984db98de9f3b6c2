using Journey.Platform.Errors;

namespace Journey.Owners.Trials;

/// <summary>Which tests are asked for; what is not stated is not looked at.</summary>
internal sealed record TrialFilter(Guid? Fix, Guid? Map, TrialState? State)
{
    static readonly string[] Names = [.. Enum.GetNames<TrialState>().Select(name => name.ToLowerInvariant())];

    /// <summary>As an HTTP caller asks: a state by its name.</summary>
    public static TrialFilter Read(Guid? map, string? state)
    {
        var violations = new Violations();
        violations.Require(state is null || Names.Contains(state), "state", $"One of {string.Join(", ", Names)}.");
        violations.ThrowIfAny();
        return new(null, map, state is null ? null : (TrialState)Array.IndexOf(Names, state));
    }
}
