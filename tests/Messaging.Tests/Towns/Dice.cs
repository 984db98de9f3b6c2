namespace Messaging.Tests.Towns;

// Random from a seed, for several threads.
public sealed class Dice(int seed)
{
    private readonly Lock _lock = new();
    private readonly Random _random = new(seed);

    public bool Falls(int percent) => Roll(100) < percent;

    public int Roll(int sides)
    {
        lock (_lock)
            return _random.Next(sides);
    }
}
