using System.Collections.Concurrent;
using Simulation.Tests.Promises;

namespace Simulation.Tests.Running;

// Lives seeds on threads of their own, each with a world: nothing of the test runner is about that continuations could flee to.
internal static class Lives
{
    public static T Alone<T>(Func<T> what)
    {
        var (result, failure) = (default(T), default(Exception));
        var thread = new Thread(() =>
        {
            try
            {
                result = what();
            }
            catch (Exception e)
            {
                failure = e;
            }
        });
        thread.Start();
        thread.Join();
        return failure is null ? result! : throw new AggregateException(failure.Message, failure);
    }

    // The first seed that broke a promise, if one did, and what was tried until then.
    public static (BrokenPromiseException? Broken, IReadOnlyDictionary<Fault, int> Faults) Of(IReadOnlyList<int> seeds, Sabotage? sabotage = null, int workers = 1)
    {
        var (waiting, broken) = (new ConcurrentQueue<int>(seeds), new ConcurrentQueue<BrokenPromiseException>());
        var worlds = new ConcurrentQueue<World>();
        var threads = Enumerable.Range(0, workers).Select(_ => new Thread(() => Work(waiting, broken, worlds, sabotage))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        var faults = worlds.SelectMany(world => world.Faults).GroupBy(fault => fault.Key, (fault, counts) => (fault, counts.Sum(count => count.Value)));
        return (broken.MinBy(one => one.Seed), faults.ToDictionary());
    }

    private static void Work(
        ConcurrentQueue<int> waiting, ConcurrentQueue<BrokenPromiseException> broken, ConcurrentQueue<World> worlds, Sabotage? sabotage)
    {
        using var world = new World(sabotage);
        worlds.Enqueue(world);
        try
        {
            while (broken.IsEmpty && waiting.TryDequeue(out var seed))
                world.Live(seed);
        }
        catch (BrokenPromiseException e)
        {
            broken.Enqueue(e);
        }
    }
}
