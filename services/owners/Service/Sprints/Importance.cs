using System.Text.Json.Serialization;
using Journey.Platform.Errors;

namespace Journey.Owners.Sprints;

/// <summary>What a journey weighs among others, each part from 1 to 5 as somebody states it. Source: d13.</summary>
internal sealed record Importance(int VolumeRank, int OutcomeValue, int Fixability)
{
    /// <summary>3 to 15.</summary>
    [JsonIgnore]
    public int Sum => VolumeRank + OutcomeValue + Fixability;

    public void Check(Violations violations, string field)
    {
        Check(violations, $"{field}.volumeRank", VolumeRank);
        Check(violations, $"{field}.outcomeValue", OutcomeValue);
        Check(violations, $"{field}.fixability", Fixability);
    }

    static void Check(Violations violations, string field, int value) => violations.Require(value is >= 1 and <= 5, field, "1 to 5.");
}
