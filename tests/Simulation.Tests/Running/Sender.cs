using Journey.Messaging;
using Journey.Messaging.Parking;
using Journey.Messaging.Sending;
using Journey.Messaging.Transports;
using Journey.Platform.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Simulation.Tests.Promises;
using Simulation.Tests.Towns;

namespace Simulation.Tests.Running;

// A process that writes and has a relay. It does one thing with its store at a time.
internal sealed class Sender : IEventTransport
{
    private readonly Episode _episode;
    private readonly UnitOfWork<TownDb> _work;
    private readonly ShardLeases<TownDb> _leases;
    private readonly Relay<TownDb> _relay;
    private readonly OutboxPlace<TownDb> _parked;
    private Task _current = Task.CompletedTask;

    public Sender(Episode episode, Place place)
    {
        (_episode, Place) = (episode, place);
        var (options, clock) = (episode.Temper.Options, place.Clock);
        _work = new UnitOfWork<TownDb>(place.Contexts, clock, NullLogger<UnitOfWork<TownDb>>.Instance);
        _work.Committed += () => Wrote = true;
        var signal = new RelaySignal(clock);
        var outbox = new OutboxStore<TownDb>(_work, options, clock, place);
        _leases = new ShardLeases<TownDb>(_work, options, clock);
        _parked = new OutboxPlace<TownDb>(_work, signal);
        _relay = new Relay<TownDb>(_work, outbox, _leases, signal, this, place.State, options, clock, place, new PlaceLog<Relay<TownDb>>(place));
    }

    public Place Place { get; }

    public Guid Owner => _leases.Owner;

    // Whether it has committed something that the ledger has not seen.
    public bool Wrote { get; set; }

    // Whether a pass would find something to do.
    public bool IsAwake { get; set; } = true;

    public int Underway { get; set; }

    public bool IsIdle => _current.IsCompleted;

    public void Pass()
    {
        IsAwake = false;
        Place.Tell("passes");
        Begin(() => _relay.PassAsync(CancellationToken.None));
    }

    public void Write(IReadOnlyList<Note> notes, bool fails)
    {
        Place.Tell($"writes {string.Join(", ", notes)}{(fails ? ", and fails" : "")}");
        Begin(() => WriteAsync(notes, fails));
    }

    public void ReplayParked()
    {
        Place.Tell("replays what is parked");
        Begin(() => _parked.ReplayAsync(null, CancellationToken.None));
    }

    // As when the host stops: what is known is written down, the leases are given back.
    public void Stop()
    {
        Place.Tell("stops");
        Begin(() => _relay.StopAsync(CancellationToken.None));
    }

    public Task PublishAsync(Message message, CancellationToken ct) => _episode.Wire.Send(this, message);

    public Task<IAsyncDisposable> SubscribeAsync(
        Subscription subscription, Func<Delivery, CancellationToken, Task<Verdict>> receive, CancellationToken ct) =>
        throw new NotSupportedException();

    private void Begin(Func<Task> work)
    {
        _current = Place.Queue.Start(work);
        Place.Queue.Step(Place.Queue.Ready - 1);
    }

    private async Task WriteAsync(IReadOnlyList<Note> notes, bool fails)
    {
        var told = new List<Told>();
        try
        {
            await _work.WriteAsync(
                World.Unit,
                async (db, ct) =>
                {
                    var numbers = new List<int>();
                    foreach (var note in notes)
                        numbers.AddRange(await TellAsync(db, note, ct));
                    told.AddRange(db.Set<OutboxRow>().Local.OrderBy(row => row.Ordinal).Select(row => Told.Of(row, numbers[row.Ordinal])));
                    _episode.History.Add(told);
                    return fails ? throw await FailAsync(db, ct) : true;
                },
                CancellationToken.None);
            _episode.History.Commit(told, notes);
            IsAwake = true;
        }
        catch (MishapException)
        {
            // As the seed asked: nothing of it may ever be heard of.
        }
    }

    private async Task<List<int>> TellAsync(TownDb db, Note note, CancellationToken ct)
    {
        var page = await db.Pages.FindAsync([note.Page], ct) ?? db.Pages.Add(new Page { Name = note.Page }).Entity;
        page.Version++;
        (page.Text, page.Shelf, page.Weight) = (note.Text, note.Shelf, note.Weight);
        var numbers = new List<int> { _episode.History.Number() };
        db.Emit(new Noted(numbers[0], note.Text, note.Shelf, note.Weight), page.Name, page.Version);
        if (note.IsSealed)
        {
            numbers.Add(_episode.History.Number());
            db.Emit(new Sealed(numbers[1]), page.Name, page.Version);
        }

        return numbers;
    }

    // Everything is written by then, and nothing committed.
    private static async Task<MishapException> FailAsync(TownDb db, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        return new MishapException();
    }
}
