using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Journey.Local.Sample;

/// <summary>Generated answers of the day-29 survey: about three in ten households say how each touchpoint they came by was, from 1 to 5.</summary>
internal sealed class SampleSurvey(SampleEvidence evidence)
{
    const double AnswerShare = .33;
    const int AskedOnDay = 29;
    const int Paid = 7;
    const double PaidWell = 3.3;

    // The mean that is aimed at. What the map assumes is written on the map; setup and the bill differ from it most.
    static readonly FrozenDictionary<string, double> Means = new Dictionary<string, double>
    {
        ["checkout"] = 3.9,
        ["order-confirmation"] = 3.6,
        ["tracking"] = 3.2,
        ["doorstep-delivery"] = 4.1,
        ["setup-guide"] = 3.4,
        ["first-connection"] = 4.3,
        ["first-bill"] = 1.8,
        ["billing-call"] = 1.6,
    }.ToFrozenDictionary();

    /// <summary>One answer a line: which touchpoint was asked about, what was said, and when. Payment was asked of a handful only.</summary>
    public string Answers()
    {
        var random = new Random(29);
        var csv = new StringBuilder("answer,household,touchpoint,score,at,segment\n");
        var paid = 0;
        foreach (var household in evidence.Walks.GroupBy(row => row.Household).Where(_ => random.NextDouble() < AnswerShare))
        {
            var asked = household.Select(row => SampleFiles.TouchpointOf(row.Event)).Distinct();
            foreach (var touchpoint in asked)
            {
                Say(csv, household.Key, touchpoint, Score(Means[touchpoint], random));
            }

            if (paid++ < Paid)
            {
                Say(csv, household.Key, "payment", Score(PaidWell, random));
            }
        }

        return csv.ToString();
    }

    void Say(StringBuilder csv, int household, string touchpoint, int score)
    {
        var name = SampleEvidence.Name(household);
        var at = SampleEvidence.Instant(evidence.Purchase(household).AddDays(AskedOnDay));
        csv.Append(CultureInfo.InvariantCulture, $"{name}-{touchpoint},{name},{touchpoint},{score},{at},new-households\n");
    }

    /// <summary>A whole score around a mean; three draws together make it bell-shaped.</summary>
    static int Score(double mean, Random random)
    {
        var spread = random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5;
        return Math.Clamp((int)Math.Round(mean + (1.6 * spread)), 1, 5);
    }
}
