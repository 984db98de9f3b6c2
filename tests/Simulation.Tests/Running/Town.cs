namespace Simulation.Tests.Running;

// The processes of an episode: who runs, who is dead, who is paused.
internal sealed class Town
{
    private readonly Episode _episode;
    private readonly Dictionary<Place, Sender> _senders = [];
    private readonly List<Place> _places;

    public Town(Episode episode, World world)
    {
        _episode = episode;
        Posts = [.. world.Souths.Take(1 + episode.Dice.Roll(2)).Select(place => new Post(place))];
        Norths = [.. world.Norths.Take(episode.Dice.Falls(80) ? 2 : 1)];
        _places = [.. Norths, .. Posts.Select(post => post.Place)];
    }

    public IReadOnlyList<Place> Places => _places;

    public IReadOnlyList<Place> Norths { get; }

    public IReadOnlyList<Post> Posts { get; }

    // Those that live; a paused one is among them.
    public IEnumerable<Sender> Senders => _senders.Values.Where(sender => sender.Place.IsAlive);

    public void Open()
    {
        foreach (var place in _places)
        {
            place.Enter(_episode);
            Start(place);
        }

        _episode.Wire.Open(Posts);
    }

    public void Start(Place place)
    {
        var ahead = _episode.Happens(Fault.Skew, _episode.Temper.Skew) ? TimeSpan.FromSeconds(_episode.Dice.Roll(21) - 10) : TimeSpan.Zero;
        place.Rise(ahead);
        if (Norths.Contains(place))
            _senders[place] = new Sender(_episode, place);
        else
            PostOf(place).Take(new Receiver(_episode, place));
    }

    public void Kill(Place place)
    {
        place.Die();
        if (!Norths.Contains(place))
            PostOf(place).Disconnect();
    }

    public void Pause(Place place)
    {
        place.Pause();
        // Some transports notice, and give what it had to another.
        if (!Norths.Contains(place) && _episode.Dice.Falls(50))
            PostOf(place).Disconnect();
    }

    public void Wake(Place place, bool late)
    {
        place.Wake(late);
        if (!Norths.Contains(place))
            PostOf(place).Connect();
    }

    // All that is in memory is gone, the transport's queues too.
    public void Perish()
    {
        _episode.Tell("everything dies");
        foreach (var place in _places)
            Kill(place);
        foreach (var place in _places)
            Start(place);
        _episode.Wire.Open(Posts);
    }

    // One thing that a process can do now, seen by the ledger.
    public void Step(Place place, int index)
    {
        place.Queue.Step(index);
        Observe(place);
    }

    public void Observe(Place place)
    {
        if (_senders.TryGetValue(place, out var sender))
            _episode.Ledger.Observe(sender);
        _episode.StopIfBroken();
    }

    private Post PostOf(Place place) => Posts.First(post => post.Place == place);
}
