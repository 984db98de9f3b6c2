using System.Collections.Concurrent;
using System.Security.Cryptography;
using Journey.Evidence.Imports;
using Journey.Evidence.Previews;
using Journey.Evidence.Reading;
using Journey.Messaging.Hosting;
using Journey.Messaging.Transports;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Evidence.Intake;

/// <summary>
/// Takes what systems send over the broker by the verb behind the records of HTTP and gRPC. A message is done with when its records are
/// committed; sent twice, they count once. What nobody can take is a dead letter, and while the store is away a message waits where it is.
/// </summary>
internal sealed class EventIntake(
    IntakeSenders senders, RecordVerbs records, MappingVerbs mappings, IntakeTelemetry telemetry, MessagingOptions options, TimeProvider time,
    ILogger<EventIntake> log)
{
    private const string Unavailable = "store-unavailable";
    private static readonly Mapping Events = new() { Format = Mapping.CloudEvents };
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);
    // The broker takes a consumer that holds a message for half an hour for dead.
    private static readonly TimeSpan Held = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(1);
    // Writers of one source take turns at the store; who waits here for his does not collide with them there.
    private readonly ConcurrentDictionary<Destination, SemaphoreSlim> _turns = new();

    public async Task<Verdict> ReceiveAsync(Delivery delivery, CancellationToken ct)
    {
        var from = delivery.From ?? throw new InvalidOperationException("The delivery does not say where it comes from.");
        try
        {
            var destination = senders.Admit(from.Sender, from.Address);
            return await TakeAsync(from.Sender!, destination, SentEvents.Open(from.ContentType, delivery.Message.Bytes), ct);
        }
        catch (RefusedMessageException refused)
        {
            return Refuse(from, refused.Reason, refused.Message);
        }
        catch (JourneyException told) when (told.Kind is ErrorKind.Invalid or ErrorKind.NotFound or ErrorKind.Precondition)
        {
            var details = told.Violations.Select(violation => $" {violation.Field}: {violation.Description}");
            return Refuse(from, RefusedMessageException.Refused, $"{told.Reason}: {told.Message}{string.Concat(details)}");
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            return Again(delivery, from, e);
        }
    }

    // Holding a message keeps the others at the broker, which refuses new ones once it is full: so senders learn of a long outage.
    private async Task<Verdict> TakeAsync(string sender, Destination destination, ReadOnlyMemory<byte> events, CancellationToken ct)
    {
        var since = time.GetTimestamp();
        var waited = 0;
        for (var pause = options.Pause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                telemetry.Taken(await InTurnAsync(sender, destination, events, ct));
                return new Verdict.Handled();
            }
            catch (JourneyException away) when (away.Kind == ErrorKind.Unavailable)
            {
                telemetry.Delayed(Unavailable);
                if (waited++ == 0)
                {
                    EvidenceLog.IntakeWaits(log, destination.UnitKey, destination.SourceKey, away.Reason);
                }

                if (time.GetElapsedTime(since) > Held)
                {
                    return new Verdict.Retry(Later);
                }

                await Task.Delay(pause, time, ct);
            }
        }
    }

    private async Task<Appended> InTurnAsync(string sender, Destination destination, ReadOnlyMemory<byte> events, CancellationToken ct)
    {
        var turn = _turns.GetOrAdd(destination, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(ct);
        try
        {
            return await AppendAsync(sender, destination, events, ct);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<Appended> AppendAsync(string sender, Destination destination, ReadOnlyMemory<byte> events, CancellationToken ct)
    {
        var unit = new UnitRef(destination.UnitId, destination.UnitKey, destination.UnitKey, "UTC");
        var caller = new Caller($"intake:{sender}", sender, unit, Role.Contributor, Organisation: false, Gateway: false, Token: "");
        var mapping = await mappings.CompleteAsync(caller, destination.SourceKey, Events, ct);
        var hash = Convert.ToHexStringLower(SHA256.HashData(events.Span));
        return await records.AppendAsync(
            new Command(caller, "intake", IdempotencyKey: null, hash), destination.SourceKey, mapping, events.Length, hash,
            shape => shape.Feeds().Open(() => new MemoryStream(events.ToArray(), writable: false)), ct);
    }

    private Verdict.DeadLetter Refuse(Origin from, string reason, string told)
    {
        telemetry.Refused(reason);
        EvidenceLog.IntakeRefused(log, from.Sender, from.Address, told);
        return new Verdict.DeadLetter(told);
    }

    private Verdict Again(Delivery delivery, Origin from, Exception e)
    {
        if (delivery.Attempt > options.Retries.Count)
        {
            return Refuse(from, RefusedMessageException.Failed, $"failed {delivery.Attempt} times, last with {e.GetType().Name}");
        }

        var delay = options.Retries[delivery.Attempt - 1];
        telemetry.Delayed(RefusedMessageException.Failed);
        EvidenceLog.IntakeFailed(log, e, from.Sender, from.Address, delivery.Attempt, delay);
        return new Verdict.Retry(delay);
    }
}
