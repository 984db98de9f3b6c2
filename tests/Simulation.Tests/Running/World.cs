using Microsoft.Extensions.DependencyInjection;
using Simulation.Tests.Promises;
using Simulation.Tests.Towns;

namespace Simulation.Tests.Running;

// North writes, south handles, each with two places for processes. Made once; a seed lives an episode in it, on one thread.
internal sealed class World : IDisposable
{
    public const string South = "south";

    private readonly ServiceProvider _services = new ServiceCollection().BuildServiceProvider();

    public World(Sabotage? sabotage = null)
    {
        (NorthStore, SouthStore) = (new Store(_services), new Store(_services));
        if (sabotage is not null)
            (sabotage.IsInNorth ? NorthStore : SouthStore).Execute(sabotage.Trigger);
        Norths = [new Place("north-1", NorthStore), new Place("north-2", NorthStore)];
        Souths = [new Place("south-1", SouthStore), new Place("south-2", SouthStore)];
    }

    public static Guid Unit { get; } = new("0197a000-0000-7000-8000-000000000001");

    public Store NorthStore { get; }

    public Store SouthStore { get; }

    public IReadOnlyList<Place> Norths { get; }

    public IReadOnlyList<Place> Souths { get; }

    public Dictionary<Fault, int> Faults { get; } = [];

    // What happened. Throws where a promise was broken.
    public IReadOnlyList<string> Live(int seed)
    {
        NorthStore.Empty();
        SouthStore.Empty();
        var episode = new Episode(this, seed);
        try
        {
            episode.Run();
        }
        catch (Exception e) when (e is not BrokenPromiseException)
        {
            throw new BrokenPromiseException(seed, $"the simulation itself failed: {e}", episode.Trace);
        }

        return episode.Trace;
    }

    public void Dispose()
    {
        foreach (var place in Norths.Concat(Souths))
            place.Dispose();
        NorthStore.Dispose();
        SouthStore.Dispose();
        _services.Dispose();
    }
}
