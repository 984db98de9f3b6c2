using Journey.Messaging.InMemory;
using Journey.Messaging.Transports;
using Simulation.Tests.Promises;

namespace Simulation.Tests.Running;

// The network between the senders and the in-memory transport: it delays, reorders, doubles, loses and refuses.
internal sealed class Wire(Episode episode)
{
    private readonly List<Packet> _moving = [];
    private readonly List<Message> _letters = [];
    private InMemoryTransport _carrier = null!;
    private int _carried;

    public ProcessQueue Queue { get; private set; } = new();

    public bool IsDown { get; set; }

    public int Moving => _moving.Count;

    public bool IsIdle => _moving.Count == 0 && _carried == 0 && _letters.Count == 0;

    // A new carrier knows of no message.
    public void Open(IReadOnlyList<Post> posts)
    {
        Queue.Die();
        Queue = new ProcessQueue();
        _moving.Clear();
        _carried = 0;
        _carrier = new InMemoryTransport(new InMemoryOptions { Consumers = [World.South] }, episode.Time, Queue);
        foreach (var post in posts)
            _ = _carrier.SubscribeAsync(post.Subscription, (delivery, _) => post.ReceiveAsync(delivery), CancellationToken.None);
    }

    public Task Send(Sender sender, Message message)
    {
        if (!sender.Place.IsAlive)
            throw new TransportUnavailableException("The process is dead.");

        var name = episode.History.NameOf(message.Id);
        var publication = episode.Ledger.Publish(sender, message.Id);
        sender.Place.Tell($"publishes {name}");
        if (IsDown)
        {
            publication.Outcome = Outcome.Unknown;
            throw new TransportUnavailableException("The seed says so.");
        }

        if (episode.Happens(Fault.Refusal, episode.Temper.Refusal))
        {
            publication.Outcome = Outcome.Refused;
            throw new MessageRefusedException("The seed says so.");
        }

        var packet = new Packet(message, sender, publication);
        sender.Underway++;
        _moving.Add(packet);
        return packet.Answered;
    }

    public void Move(int index)
    {
        var packet = _moving[index];
        _moving.RemoveAt(index);
        if (packet.IsAnswer)
            Answer(packet);
        else
            Deliver(packet);
    }

    // What a broker has set aside is sent again by its operator.
    public void ReplayLetters()
    {
        foreach (var letter in _letters)
            _moving.Add(new Packet(letter, null, null));
        _letters.Clear();
    }

    private void Answer(Packet packet)
    {
        var (sender, name) = (packet.Sender!, episode.History.NameOf(packet.Message.Id));
        sender.Underway--;
        sender.IsAwake = true;
        if (IsDown || packet.IsLost || episode.Happens(Fault.Loss, episode.Temper.Loss))
        {
            episode.Tell($"{name} is not answered");
            packet.Lose();
        }
        else
        {
            episode.Tell($"{name} is {(packet.Refusal is null ? "confirmed" : "refused")}");
            packet.Answer();
        }
    }

    private void Deliver(Packet packet)
    {
        if (IsDown)
        {
            packet.IsLost = true;
            Return(packet);
            return;
        }

        if (episode.Happens(Fault.Echo, episode.Temper.Echo))
            _moving.Add(packet.Echo());
        _carried++;
        _ = Queue.Start(() => CarryAsync(packet));
    }

    private async Task CarryAsync(Packet packet)
    {
        var handled = _carrier.PublishAsync(packet.Message, CancellationToken.None);
        if (episode.Temper.AnswersEarly)
            Return(packet);
        try
        {
            await handled;
        }
        catch (MessageRefusedException e)
        {
            episode.Count(Fault.DeadLetter);
            packet.Refusal = episode.Temper.AnswersEarly ? null : e;
            if (episode.Temper.AnswersEarly)
                _letters.Add(packet.Message);
        }

        _carried--;
        if (!episode.Temper.AnswersEarly)
            Return(packet);
    }

    private void Return(Packet packet)
    {
        if (packet.Sender is null)
            return;

        packet.IsAnswer = true;
        _moving.Add(packet);
    }
}
