namespace Simulation.Tests.Running;

// Everything that is left to chance, from the seed.
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    public bool Falls(int percent) => percent > 0 && Roll(100) < percent;

    public int Roll(int sides) => _random.Next(sides);

    public T Pick<T>(IReadOnlyList<T> among) => among[Roll(among.Count)];
}
