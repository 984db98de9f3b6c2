using System.Globalization;
using Journey.Messaging.Hosting;
using Journey.Testing;
using Simulation.Tests.Promises;
using Simulation.Tests.Towns;

namespace Simulation.Tests.Running;

// One seed: its dice, its time, what happened, and what it means when something is reached.
internal sealed class Episode
{
    private readonly World _world;
    private readonly int _seed;
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private readonly List<string> _trace = [];
    private readonly DateTimeOffset _start;
    private string? _broken;

    public Episode(World world, int seed)
    {
        (_world, _seed, _start) = (world, seed, Time.GetUtcNow());
        Dice = new Dice(seed);
        Temper = Temper.Draw(Dice);
        Wire = new Wire(this);
        Ledger = new Ledger(this, world.NorthStore);
        Town = new Town(this, world);
    }

    public Dice Dice { get; }

    public Temper Temper { get; }

    public ManualTime Time { get; } = new();

    public History History { get; } = new();

    public Ledger Ledger { get; }

    public Wire Wire { get; }

    public Town Town { get; }

    public IReadOnlyList<string> Trace => _trace;

    public bool IsHealing { get; private set; }

    public void Run()
    {
        new Turns(this).Run();
        IsHealing = true;
        Tell("heals");
        new Healing(this).Run();
        new EndState(this, _world.NorthStore, _world.SouthStore).Check();
        StopIfBroken();
    }

    public void Tell(string what)
    {
        // What ran beside the scheduler would come at another moment the next time.
        if (Environment.CurrentManagedThreadId != _thread)
            Break($"'{what}' has left the thread of the simulation");
        _trace.Add(string.Create(CultureInfo.InvariantCulture, $"{(Time.GetUtcNow() - _start).TotalSeconds:0.000} {what}"));
    }

    // Thrown later: whoever is running would take it for a failure of its own.
    public void Break(string promise) => _broken ??= promise;

    public void StopIfBroken()
    {
        if (_broken is not null)
            throw new BrokenPromiseException(_seed, _broken, _trace);
    }

    public void Count(Fault fault) => _world.Faults[fault] = _world.Faults.GetValueOrDefault(fault) + 1;

    public bool Happens(Fault fault, int percent)
    {
        if (IsHealing || !Dice.Falls(percent))
            return false;

        Count(fault);
        return true;
    }

    public bool Hesitates(Place place) => place.IsAlive && Happens(Fault.Hesitation, Temper.Hesitation);

    // A process dies here, or something fails that it survives.
    public void Reach(Place place, string point)
    {
        if (!place.IsAlive)
            throw new SimulatedCrashException(point);
        if (IsHealing || !Dice.Falls(Temper.Crash))
            return;

        var dies = Dice.Falls(70);
        Count(dies ? Fault.Crash : Fault.Throw);
        place.Tell($"{(dies ? "dies" : "fails")} at {point}");
        if (dies)
            Town.Kill(place);
        throw new SimulatedCrashException(point);
    }

    public void Befall(Place place, string handler)
    {
        if (!Happens(Fault.Mishap, Temper.Mishap))
            return;

        place.Tell($"fails in {handler}");
        throw new MishapException();
    }
}
