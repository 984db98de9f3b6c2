using System.Text.Json.Serialization;
using Journey.Owners.Owners;
using Journey.Owners.Trials;
using Journey.Platform.Errors;
using Journey.Statistics;

namespace Journey.Owners.Sprints;

/// <summary>The share that a sprint wants to move. Smallest: the least change worth having, above 0, in the hoped direction: .04 is four of a hundred.</summary>
internal sealed record SprintMeasure(string Name, string Numerator, string Denominator, Direction Direction, double Smallest)
{
    /// <summary>The smallest change as it would be measured: below 0 where a fall is hoped for.</summary>
    [JsonIgnore]
    public double Change => Direction == Direction.Fall ? -Smallest : Smallest;

    public void Check(Violations violations, string field)
    {
        violations.Require(Text.IsName(Name), $"{field}.name", Text.NameRule);
        violations.Require(Text.IsName(Numerator), $"{field}.numerator", Text.NameRule);
        violations.Require(Text.IsName(Denominator), $"{field}.denominator", Text.NameRule);
        violations.Require(Smallest is >= Power.LeastChange and <= 1, $"{field}.smallest", "The least change worth having, above 0 and at most 1.");
    }
}
