namespace Simulation.Tests.Promises;

// A promise that did not hold in a seed, with everything that happened until then.
internal sealed class BrokenPromiseException(int seed, string promise, IReadOnlyList<string> trace)
    : Exception($"Seed {seed}: {promise}{Environment.NewLine}Again: JOURNEY_SEED={seed}{Environment.NewLine}{string.Join(Environment.NewLine, trace)}")
{
    public int Seed => seed;

    public string Promise => promise;
}
