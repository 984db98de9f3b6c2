using System.Text.Json.Serialization;
using Journey.Owners.Owners;
using Journey.Platform.Errors;
using Journey.Statistics;

namespace Journey.Owners.Sprints;

/// <summary>
/// A place where customers stumble. Of those who reached it in the baseline's window, so many did not reach the next mandatory step within its
/// time. Severity: 1 to 5; Smallest: the least fall of its own share worth having, as the outcome's where it is not said; Claim: what the map says
/// of it, may be empty; Quotes: customers' words; Seen: counted in the log, else somebody states it.
/// </summary>
internal sealed record Stumble(string Element, double Reached, double Lost, int Severity, double? Smallest, string Claim, IReadOnlyList<string> Quotes, bool Seen = false)
{
    public const int UsualSeverity = 3;
    const int MostQuotes = 5;
    const double Most = 1e12;

    /// <summary>Whether its counts are withheld from who reads it.</summary>
    [JsonIgnore]
    public bool Suppressed { get; init; }

    /// <summary>The share that did not get further.</summary>
    [JsonIgnore]
    public Share Share => new(Lost, Reached);

    /// <summary>Customers lost, weighed by severity. Source: d13.</summary>
    [JsonIgnore]
    public double Score => Suppressed ? 0 : Reached * Share.Estimate * Severity;

    public void Check(Violations violations, string field)
    {
        violations.Require(Text.IsName(Element), $"{field}.element", "An element of the map.");
        violations.Require(Reached is >= 1 and <= Most, $"{field}.reached", "How many customers reached it, 1 or more.");
        violations.Require(Lost >= 0 && Lost <= Reached, $"{field}.lost", "0 to those who reached it.");
        violations.Require(Severity is >= 1 and <= 5, $"{field}.severity", "1 to 5.");
        violations.Require(Smallest is null or (>= Power.LeastChange and <= 1), $"{field}.smallest", "Above 0 and at most 1.");
        violations.Require(Text.IsLine(Claim), $"{field}.claim", Text.LineRule);
        violations.Require(Quotes.Count <= MostQuotes && Quotes.All(Text.IsName), $"{field}.quotes", $"At most {MostQuotes}, each of 1 to 200 characters.");
    }
}
