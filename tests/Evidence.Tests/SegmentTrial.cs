using System.Globalization;
using System.Text;

namespace Evidence.Tests;

/// <summary>A case of a log that tells segments apart.</summary>
internal sealed record SegmentTrial(string Segment, List<string> Path, string Reason = "", int? Score = null)
{
    /// <summary>Cases as a file; each event a minute after the one before and with the reason, the score at the last one.</summary>
    public static string Csv(IEnumerable<SegmentTrial> cases)
    {
        var csv = new StringBuilder("case,activity,time,segment,reason,score\n");
        foreach (var (trial, number) in cases.Select((trial, number) => (trial, number)))
        {
            for (var step = 0; step < trial.Path.Count; step++)
            {
                var last = step == trial.Path.Count - 1;
                csv.Append(CultureInfo.InvariantCulture, $"c{number},{trial.Path[step]},2026-01-01T{step / 60:00}:{step % 60:00}:00Z,{trial.Segment},{trial.Reason},{(last ? trial.Score : null)}\n");
            }
        }

        return csv.ToString();
    }

    /// <summary>Cases that wander over a few activities, those of the second segment somewhat more to the right.</summary>
    public static List<SegmentTrial> Wander(Random random, int activities, double bias) =>
    [
        .. Enumerable.Range(0, random.Next(60, 180)).Select(_ => Walk("alone", random, activities, 0)),
        .. Enumerable.Range(0, random.Next(60, 180)).Select(_ => Walk("together", random, activities, bias)),
        .. Enumerable.Range(0, random.Next(0, 9)).Select(_ => Walk("", random, activities, 0)),
    ];

    private static SegmentTrial Walk(string segment, Random random, int activities, double bias)
    {
        var (path, at) = (new List<string>(), 0);
        for (var step = random.Next(1, 9); step > 0; step--)
        {
            path.Add($"a{at}");
            at = (at + (random.NextDouble() < bias ? 1 : random.Next(activities))) % activities;
        }

        return new SegmentTrial(segment, path);
    }
}
