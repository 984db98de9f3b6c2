namespace Simulation.Tests.Running;

// No more faults: everybody runs, clocks are right, what was set aside is sent again. Then the outbox must empty.
internal sealed class Healing(Episode episode)
{
    private const int Patience = 30;
    private const int LongestRound = 5_000;

    private Town Town => episode.Town;

    private Wire Wire => episode.Wire;

    public void Run()
    {
        Mend();
        for (var round = 0; round < Patience; round++)
        {
            Drain();
            if (Wire.IsIdle && episode.Ledger.Waiting == 0)
                return;

            Wire.ReplayLetters();
            if (episode.Ledger.HasParked)
                Do(Town.Senders.First(), sender => sender.ReplayParked());
            episode.Time.Advance(TimeSpan.FromSeconds(20));
            episode.Tell("time has passed");
            foreach (var sender in Town.Senders)
                sender.IsAwake = true;
        }

        episode.Break($"{episode.Ledger.Waiting} rows are left in the outbox, or messages under way, after {Patience} quiet rounds");
        episode.StopIfBroken();
    }

    private void Mend()
    {
        Wire.IsDown = false;
        foreach (var place in Town.Places)
        {
            if (!place.IsAlive)
                Town.Start(place);
            else if (place.IsPaused)
                Town.Wake(place, late: false);
            place.Clock.Follow(episode.Time, TimeSpan.Zero);
        }
    }

    private void Drain()
    {
        for (var step = 0; step < LongestRound; step++)
        {
            if (!TakeOne())
                return;

            episode.StopIfBroken();
        }

        episode.Break("it goes on and on");
    }

    private bool TakeOne()
    {
        if (Wire.Queue.Count > 0)
            Wire.Queue.Step(episode.Dice.Roll(Wire.Queue.Count));
        else if (Town.Places.FirstOrDefault(place => place.Queue.Count > 0) is { } place)
            Town.Step(place, episode.Dice.Roll(place.Queue.Count));
        else if (Wire.Moving > 0)
            Wire.Move(episode.Dice.Roll(Wire.Moving));
        else if (Town.Senders.FirstOrDefault(sender => sender is { IsAwake: true, IsIdle: true }) is { } awake)
            Do(awake, sender => sender.Pass());
        else
            return false;

        return true;
    }

    private void Do(Sender sender, Action<Sender> what)
    {
        what(sender);
        Town.Observe(sender.Place);
    }
}
