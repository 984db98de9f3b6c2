using Journey.Messaging.Hosting;

namespace Messaging.Tests.Towns;

// Counts how often each point was reached and throws where the test says so.
public sealed class Crashes : ICrashPoints
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _reached = CrashPoint.All.Append(CrashPoint.AfterReplay).ToDictionary(point => point, _ => 0);

    public Func<string, int, bool> At { get; set; } = (_, _) => false;

    public int Thrown { get; private set; }

    public void Reach(string point)
    {
        lock (_lock)
        {
            if (!At(point, ++_reached[point]))
                return;

            Thrown++;
        }

        throw new SimulatedCrashException(point);
    }
}
