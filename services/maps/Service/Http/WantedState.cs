using Journey.Platform.Errors;

namespace Journey.Maps.Http;

internal static class WantedState
{
    public static bool IsPublished(string? state)
    {
        var violations = new Violations();
        violations.Require(state is null or "published", "state", "It must be published, or left out for the newest version.");
        violations.ThrowIfAny();
        return state is not null;
    }
}
