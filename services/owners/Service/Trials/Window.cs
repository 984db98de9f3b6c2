using System.Text.Json.Serialization;
using Journey.Platform.Errors;

namespace Journey.Owners.Trials;

/// <summary>Days of the unit, in its time zone; the last one does not belong to it.</summary>
internal sealed record Window(DateOnly From, DateOnly Until)
{
    const int Most = 732;
    static readonly DateOnly First = new(2000, 1, 1);
    static readonly DateOnly Last = new(2200, 1, 1);

    [JsonIgnore]
    public int Days => Until.DayNumber - From.DayNumber;

    [JsonIgnore]
    public bool IsWholeWeeks => Days % 7 == 0;

    public bool Holds(DateOnly day) => From <= day && day < Until;

    public bool Overlaps(Window other) => From < other.Until && other.From < Until;

    /// <summary>The first day on which whoever began in it has been followed for so many days.</summary>
    public DateOnly ReadyOn(int lagDays) => Until.AddDays(lagDays);

    public void Check(Violations violations, string field)
    {
        violations.Require(From >= First && Until < Last, field, "Days of the years 2000 to 2199.");
        violations.Require(Days is >= 1 and <= Most, field, $"1 to {Most} days; until is the first day after it.");
    }
}
