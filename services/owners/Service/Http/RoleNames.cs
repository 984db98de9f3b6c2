using Journey.Platform.Errors;
using Journey.Platform.Identity;

namespace Journey.Owners.Http;

internal static class RoleNames
{
    static readonly string[] Names = [.. Enum.GetNames<Role>().Select(name => name.ToLowerInvariant())];

    public static string Of(Role role) => Names[(int)role];

    public static Role Parse(string name)
    {
        var at = Array.IndexOf(Names, name);
        var violations = new Violations();
        violations.Require(at >= 0, "role", $"One of {string.Join(", ", Names)}.");
        violations.ThrowIfAny();
        return (Role)at;
    }
}
