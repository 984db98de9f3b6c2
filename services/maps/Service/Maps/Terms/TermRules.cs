using Journey.Platform.Errors;

namespace Journey.Maps.Maps;

/// <summary>What a term must hold, and what a map may use of the dictionary.</summary>
internal static class TermRules
{
    private const int LongestKey = 100;
    private const int LongestName = 200;

    public static void Check(TermDraft draft)
    {
        var violations = new Violations();
        var found = new Findings(violations);
        CheckKey(draft.Key, "key", found);
        found.Text(draft.Name, "name", LongestName);
        violations.ThrowIfAny();
    }

    public static void CheckName(string name)
    {
        var violations = new Violations();
        new Findings(violations).Text(name, "name", LongestName);
        violations.ThrowIfAny();
    }

    public static void CheckInto(string into)
    {
        var violations = new Violations();
        CheckKey(into, "into", new Findings(violations));
        violations.ThrowIfAny();
    }

    /// <summary>Two touchpoints of a map may not be the same one for the dictionary.</summary>
    public static void CheckOnce(IReadOnlyList<TermUse> uses)
    {
        var violations = new Violations();
        var seen = new HashSet<string>();
        foreach (var use in uses.Where(use => use.Kind == TermKind.Touchpoint && !seen.Add(use.Key)))
        {
            violations.Add(use.Place, $"In the dictionary it is the touchpoint '{use.Key}', which stands on the map already. Merge the two on the map.");
        }

        violations.ThrowIfAny("The map uses a touchpoint twice.");
    }

    private static void CheckKey(string key, string field, Findings found)
    {
        found.Text(key, field, LongestKey);
        found.Require(Keys.Holds(key), field, "It must be lower-case letters, digits and hyphens.");
    }
}
