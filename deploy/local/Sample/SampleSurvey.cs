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

    /// <summary>One answer a line: which touchpoint was asked about, what was said, and when. Payment was asked of a handful only.</summary>
    public string Answers()
    {
        var random = new Random(AskedOnDay);
        var csv = new StringBuilder("answer,household,touchpoint,score,at,segment\n");
        var paid = 0;
        foreach (var group in SampleGroups.All)
        {
            foreach (var household in evidence.Walks[group].GroupBy(row => row.Household).Where(_ => random.NextDouble() < AnswerShare))
            {
                foreach (var touchpoint in household.Select(row => SampleFiles.TouchpointOf(row.Event)).Distinct())
                {
                    Say(csv, group, household.Key, touchpoint, Score(group.Felt[touchpoint], random));
                }

                if (paid++ < Paid)
                {
                    Say(csv, group, household.Key, "payment", Score(PaidWell, random));
                }
            }
        }

        return csv.ToString();
    }

    void Say(StringBuilder csv, SampleGroup group, int household, string touchpoint, int score)
    {
        var name = SampleEvidence.Name(household);
        var at = SampleEvidence.Instant(evidence.Purchase(group, household).AddDays(AskedOnDay));
        csv.Append(CultureInfo.InvariantCulture, $"{name}-{touchpoint},{name},{touchpoint},{score},{at},{group.Segment}\n");
    }

    /// <summary>A whole score around a mean; three draws together make it bell-shaped.</summary>
    static int Score(double mean, Random random)
    {
        var spread = random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5;
        return Math.Clamp((int)Math.Round(mean + (1.6 * spread)), 1, 5);
    }
}
