using System.Text.Json.Serialization;
using Journey.Owners.Owners;
using Journey.Platform.Errors;
using Journey.Statistics;

namespace Journey.Owners.Trials;

/// <summary>
/// One measure of a test. Smallest: the least effect worth having, above 0, in the hoped direction and the unit of the kind. LagDays: how long
/// each customer is followed after the window ends; figures that are taken earlier would not hold those who came last. Log: how its figures are taken
/// from a log; none where they are entered.
/// </summary>
internal sealed record TrialMetric(
    string Key, string Name, string Numerator, string Denominator, MetricKind Kind, MetricScope Scope, MetricSubject Subject, Direction Direction,
    double Smallest, int LagDays, LogMeasure? Log = null)
{
    const int LongestKey = 40;
    const int MostLag = 732;
    const double Largest = 1e9;

    /// <summary>The smallest effect as it would be measured: below 0 where a fall is hoped for.</summary>
    [JsonIgnore]
    public double Change => Direction == Direction.Fall ? -Smallest : Smallest;

    /// <param name="violations">Takes what does not hold.</param>
    /// <param name="field">Where the measure stands in the request.</param>
    /// <param name="journeyDays">Length of the journey's window; an outcome is not known before. 0 where the map has none.</param>
    /// <param name="hasComparison">Whether the test has a group to compare with.</param>
    public void Check(Violations violations, string field, int journeyDays, bool hasComparison)
    {
        violations.Require(IsKey(Key), $"{field}.key", $"1 to {LongestKey} lower-case letters, digits and hyphens.");
        violations.Require(Text.IsName(Name), $"{field}.name", Text.NameRule);
        violations.Require(Text.IsName(Numerator), $"{field}.numerator", Text.NameRule);
        violations.Require(Text.IsName(Denominator), $"{field}.denominator", Text.NameRule);
        violations.Require(Smallest is >= Power.LeastChange and <= Largest, $"{field}.smallest", "The least effect worth having, above 0.");
        violations.Require(Kind != MetricKind.Proportion || Smallest <= 1, $"{field}.smallest", "A share changes by at most 1.");
        violations.Require(Kind != MetricKind.Count || Direction == Direction.Rise || Smallest < 1, $"{field}.smallest", "A rate falls by less than all of it: below 1.");
        violations.Require(LagDays is >= 0 and <= MostLag, $"{field}.lagDays", $"0 to {MostLag}.");
        violations.Require(
            Scope == MetricScope.Local || LagDays >= journeyDays, $"{field}.lagDays", $"An outcome is known when the journey's window has passed: at least {journeyDays}.");
        Log?.Check(violations, $"{field}.log", Kind, hasComparison);
    }

    static bool IsKey(string key) => key.Length is >= 1 and <= LongestKey && key.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
}
