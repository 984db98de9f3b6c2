using Journey.Platform.Errors;

namespace Journey.Owners.Owners;

internal static class NewPeople
{
    public static void Check(string name, string team)
    {
        var violations = new Violations();
        violations.Require(Text.IsName(name), "name", Text.NameRule);
        violations.Require(Text.IsLine(team), "team", Text.LineRule);
        violations.ThrowIfAny();
    }
}
