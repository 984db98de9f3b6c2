using Journey.Messaging.Transports;
using Simulation.Tests.Promises;

namespace Simulation.Tests.Running;

// A message on its way to the carrier, or the answer on its way back. An echo has no sender that waits.
internal sealed class Packet(Message message, Sender? sender, Publication? publication)
{
    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Message Message => message;

    public Sender? Sender => sender;

    public bool IsAnswer { get; set; }

    public bool IsLost { get; set; }

    public MessageRefusedException? Refusal { get; set; }

    public Task Answered => _answered.Task;

    public Packet Echo() => new(message, null, null);

    public void Answer()
    {
        if (Refusal is null)
        {
            publication!.Outcome = Outcome.Confirmed;
            _answered.TrySetResult();
        }
        else
        {
            publication!.Outcome = Outcome.Refused;
            _answered.TrySetException(Refusal);
        }
    }

    public void Lose()
    {
        publication!.Outcome = Outcome.Unknown;
        _answered.TrySetException(new TransportUnavailableException("The seed says so."));
    }
}
