using System.Text.Json.Serialization;
using Journey.Owners.Owners;
using Journey.Owners.Trials;
using Journey.Platform.Errors;
using Journey.Statistics;

namespace Journey.Owners.Sprints;

/// <summary>What was counted before the change: so many customers of so many, in a window that has closed. Seen: in the log; else somebody states it. It is frozen with the first gate.</summary>
internal sealed record Baseline(Window Window, double Numerator, double Denominator, string Source, bool Seen = false)
{
    const double Most = 1e12;

    /// <summary>Whether its counts are withheld from who reads it.</summary>
    [JsonIgnore]
    public bool Suppressed { get; init; }

    [JsonIgnore]
    public Share Share => new(Numerator, Denominator);

    public void Check(Violations violations, string field, DateOnly today)
    {
        Window.Check(violations, $"{field}.window");
        violations.Require(Window.Until <= today, $"{field}.window", "It has closed: until is today or earlier.");
        violations.Require(Denominator is >= 1 and <= Most, $"{field}.denominator", "How many customers were looked at, 1 or more.");
        violations.Require(Numerator >= 0 && Numerator <= Denominator, $"{field}.numerator", "0 to the denominator.");
        violations.Require(Text.IsLine(Source), $"{field}.source", Text.LineRule);
    }
}
