using Journey.Maps.Maps;
using Journey.Platform.Errors;

namespace Journey.Maps.Http;

internal static class WantedState
{
    public static WantedVersion Read(string? state)
    {
        var violations = new Violations();
        violations.Require(state is null or "published" or "newest", "state", "It must be published or newest, or left out for what the caller is shown.");
        violations.ThrowIfAny();
        return state switch { "published" => WantedVersion.Published, "newest" => WantedVersion.Newest, _ => WantedVersion.ByRole };
    }
}
