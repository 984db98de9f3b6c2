using Journey.Platform.Errors;

namespace Journey.Owners.Inbox;

/// <summary>What somebody makes of items of their inbox. Until: of what is put off.</summary>
internal sealed record MarkOrder(IReadOnlyList<string> Keys, MarkState State, DateOnly? Until)
{
    const int Most = 200;
    const int LongestKey = 120;
    const int LongestWait = 366;

    public void Check(DateOnly today)
    {
        var violations = new Violations();
        violations.Require(Keys.Count is >= 1 and <= Most && Keys.Distinct().Count() == Keys.Count, "items", $"1 to {Most} keys, each once.");
        violations.Require(Keys.All(key => key.Length is >= 1 and <= LongestKey), "items", "Keys as the inbox gave them out.");
        violations.Require(State != MarkState.Snoozed || (Until > today && Until <= today.AddDays(LongestWait)), "until", "A day after today, within a year.");
        violations.Require(State == MarkState.Snoozed || Until is null, "until", "Only what is put off has a day.");
        violations.ThrowIfAny();
    }
}
