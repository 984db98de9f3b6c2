using System.Globalization;

namespace Bench;

/// <summary>What pairs of runs gave: more is better, and the baseline of a pair ran just before ours.</summary>
internal sealed class Ratios
{
    // Of the baseline's fastest run over its slowest; beyond, other work on the machine was measured too.
    private const double NoisyAt = 1.35;
    private readonly List<double> _ratios = [];
    private readonly List<double> _baselines = [];

    public void Add(double baseline, double ours)
    {
        _baselines.Add(baseline);
        _ratios.Add(ours / baseline);
    }

    /// <summary>Tells the median, and answers the exit code: 0 where the target is met, 1 where it is not, 2 where nobody can know.</summary>
    public int Tell(string name, string baseline, double target)
    {
        _ratios.Sort();
        _baselines.Sort();
        var noisy = _baselines[^1] / _baselines[0] > NoisyAt;
        var median = _ratios[_ratios.Count / 2];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name} ratio: median {median:F3} (smallest {_ratios[0]:F3}, largest {_ratios[^1]:F3}), target {target:F2}; "
            + $"{baseline} median {_baselines[_baselines.Count / 2]:N0} a second, largest {_baselines[^1] / _baselines[0]:F2} times the smallest"
            + $"{(noisy ? "; noisy, run it again" : "")}"));
        return noisy ? 2 : median >= target ? 0 : 1;
    }
}
