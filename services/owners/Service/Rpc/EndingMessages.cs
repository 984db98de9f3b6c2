using Journey.Owners.Owners;
using Journey.Owners.V1;
using Journey.Platform.Errors;

namespace Journey.Owners.Rpc;

/// <summary>Ends of people as messages.</summary>
internal static class EndingMessages
{
    public static PersonEnd ToMessage(this PersonEnding ending) => new() { Person = ending.Person.ToMessage(), Left = { ending.Left.Select(left => left.ToMessage()) } };

    /// <summary>The first day without the person.</summary>
    public static DateOnly Until(string text)
    {
        var violations = new Violations();
        var day = FixMessages.Day(violations, "until", text);
        violations.Require(text.Length > 0, "until", "A day as 2026-04-01.");
        violations.ThrowIfAny();
        return day!.Value;
    }

    static V1.LeftBehind ToMessage(this Owners.LeftBehind left) => new()
    {
        Assignment = left.Assigned.ToMessage(),
        Orphaned = left.IsOrphaned,
        Handoffs = { left.Handoffs.Select(handoff => handoff.Title) },
    };
}
