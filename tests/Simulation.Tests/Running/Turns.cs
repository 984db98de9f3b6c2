namespace Simulation.Tests.Running;

// While faults are about: who goes next is drawn, again and again.
internal sealed class Turns(Episode episode)
{
    private readonly List<(int Weight, Action Take)> _open = [];
    private int _notes = episode.Temper.Notes;
    private int _texts;

    private Dice Dice => episode.Dice;

    private Temper Temper => episode.Temper;

    private Town Town => episode.Town;

    private Wire Wire => episode.Wire;

    // Nothing is left that a fault could meet.
    private bool IsOver => _notes == 0 && episode.Ledger.Waiting == 0 && Wire is { IsIdle: true, Queue.Count: 0 };

    public void Run()
    {
        Town.Open();
        for (var step = 0; step < Temper.Steps && !IsOver; step++)
        {
            _open.Clear();
            OfferWork();
            OfferFaults();
            Draw();
        }
    }

    private void Draw()
    {
        var at = Dice.Roll(_open.Sum(turn => turn.Weight));
        foreach (var (weight, take) in _open)
        {
            at -= weight;
            if (at < 0)
            {
                take();
                break;
            }
        }

        episode.StopIfBroken();
    }

    private void OfferWork()
    {
        foreach (var place in Town.Places)
        {
            if (place.CanRun && place.Queue.Count > 0)
                _open.Add((120, () => Town.Step(place, Dice.Roll(place.Queue.Count))));
        }

        if (Wire.Queue.Count > 0)
            _open.Add((120, () => Wire.Queue.Step(Dice.Roll(Wire.Queue.Count))));
        if (Wire.Moving > 0)
            _open.Add((80, () => Wire.Move(Dice.Falls(50) ? Wire.Moving - 1 : Dice.Roll(Wire.Moving))));
        foreach (var sender in Town.Senders)
        {
            if (!sender.Place.CanRun || !sender.IsIdle)
                continue;

            if (sender.IsAwake)
                _open.Add((80, () => Do(sender, sender.Pass)));
            if (_notes > 0)
                _open.Add((40, () => Do(sender, () => Write(sender))));
        }

        _open.Add((_open.Count > 0 ? 8 : 60, PassTime));
    }

    private void OfferFaults()
    {
        foreach (var place in Town.Places)
        {
            if (!place.IsAlive)
                _open.Add((30, () => Town.Start(place)));
            else if (place.IsPaused)
                _open.Add((16, () => Wake(place)));
            else
                OfferFaultsOf(place);
        }

        if (Wire.IsDown)
            _open.Add((30, () => TurnWire(down: false)));
        else if (Temper.Outage > 0)
            _open.Add((Temper.Outage, () => TurnWire(down: true)));
        if (Temper.Disaster > 0)
            _open.Add((Temper.Disaster, () => Befall(Fault.Disaster, Town.Perish)));
    }

    private void OfferFaultsOf(Place place)
    {
        if (Temper.Kill > 0)
            _open.Add((Temper.Kill, () => Befall(Fault.Kill, () => Kill(place))));
        if (Temper.Pause > 0)
            _open.Add((Temper.Pause, () => Befall(Fault.Pause, () => Town.Pause(place))));
        if (place.Clock.IsWrong)
            _open.Add((3, () => place.Clock.Follow(episode.Time, TimeSpan.Zero)));
        if (Temper.Stop > 0 && Town.Senders.FirstOrDefault(sender => sender.Place == place) is { IsIdle: true, Underway: 0 } idle && place.Queue.Count == 0)
            _open.Add((Temper.Stop, () => Befall(Fault.Stop, () => Stop(idle))));
    }

    private void PassTime()
    {
        var (kind, part) = (Dice.Roll(10), Dice.Roll(2_000));
        var by = TimeSpan.FromMilliseconds(kind switch { < 6 => 100 + part, < 9 => 1_500 + (2 * part), _ => 15_000 + part });
        episode.Time.Advance(by);
        episode.Tell("time has passed");
        // Polls that would find nothing are left out; a lease is renewed after a third of its time.
        if (episode.Ledger.Waiting == 0 && by < Temper.Options.Lease / 3)
            return;

        foreach (var sender in Town.Senders)
            sender.IsAwake = true;
    }

    private void Write(Sender sender)
    {
        _notes--;
        var fails = Dice.Falls(12);
        if (fails)
            episode.Count(Fault.RolledBack);
        sender.Write([.. Enumerable.Range(0, Dice.Falls(25) ? 2 : 1).Select(_ => NextNote())], fails);
    }

    private Note NextNote() => new($"{(char)('a' + Dice.Roll(Temper.Pages))}", $"text {++_texts}", $"s{Dice.Roll(2)}", 1 + Dice.Roll(9), Dice.Falls(20));

    private void Wake(Place place)
    {
        var late = Dice.Falls(50);
        if (late)
            episode.Count(Fault.LateClock);
        Town.Wake(place, late);
    }

    private void TurnWire(bool down)
    {
        if (down)
            episode.Count(Fault.Outage);
        Wire.IsDown = down;
        episode.Tell(down ? "the wire breaks" : "the wire is mended");
    }

    private void Kill(Place place)
    {
        place.Tell("is killed");
        Town.Kill(place);
    }

    private void Stop(Sender sender)
    {
        Do(sender, sender.Stop);
        Town.Kill(sender.Place);
    }

    private void Do(Sender sender, Action what)
    {
        what();
        Town.Observe(sender.Place);
    }

    private void Befall(Fault fault, Action what)
    {
        episode.Count(fault);
        what();
    }
}
