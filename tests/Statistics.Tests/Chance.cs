using MathNet.Numerics.Distributions;

namespace Statistics.Tests;

/// <summary>What chance makes of counts and values, by distributions that the intervals do not use.</summary>
static class Chance
{
    /// <summary>Probability of each count of n.</summary>
    public static double[] Binomial(double share, int n) => [.. Enumerable.Range(0, n + 1).Select(count => MathNet.Numerics.Distributions.Binomial.PMF(share, n, count))];

    /// <summary>Probability of each count up to a most.</summary>
    public static double[] Poisson(double mean, int most) => [.. Enumerable.Range(0, most + 1).Select(count => MathNet.Numerics.Distributions.Poisson.PMF(mean, count))];

    /// <summary>Probability that two independent counts are a pair of which something holds.</summary>
    public static double Of(double[] first, double[] second, Func<int, int, bool> holds)
    {
        var sum = 0.0;
        for (var a = 0; a < first.Length; a++)
        {
            for (var b = 0; b < second.Length; b++)
            {
                sum += first[a] * second[b] > 1e-15 && holds(a, b) ? first[a] * second[b] : 0;
            }
        }

        return sum;
    }

    public static double[] Normals(Random random, int n, double mean, double deviation)
    {
        var values = new double[n];
        Normal.Samples(random, values, mean, deviation);
        return values;
    }
}
