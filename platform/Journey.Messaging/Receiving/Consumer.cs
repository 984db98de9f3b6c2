using System.Diagnostics;
using System.Text.Json;
using Journey.Messaging.Hosting;
using Journey.Messaging.Transports;
using Journey.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Journey.Messaging.Receiving;

/// <summary>Turns a delivery into a verdict: handled only after the commit, again after a failure, dead letter where that cannot help.</summary>
internal sealed class Consumer<TDb>(
    ConsumerName name, ILookup<string, Route<TDb>> routes, UnitOfWork<TDb> work, IServiceScopeFactory scopes, MessagingState state,
    MessagingOptions options, MessagingTelemetry telemetry, TimeProvider time, ICrashPoints crash, ILogger<Consumer<TDb>> logger)
    where TDb : JourneyDb
{
    public Subscription Subscription => new(name.Value, [.. routes.Select(route => route.Key)], Durable: true);

    public async Task<Verdict> ReceiveAsync(Delivery delivery, CancellationToken ct)
    {
        crash.Reach(CrashPoint.BeforeHandling);
        if (!Envelope.TryRead(delivery.Message.Bytes, out var envelope, out var reason))
            return Bury(delivery, reason, null);
        if (!routes.Contains(envelope.Type))
            return Bury(delivery, $"nobody handles {envelope.Type}", null);

        using var activity = telemetry.StartHandling(envelope, name.Value);
        foreach (var route in routes[envelope.Type])
        {
            var verdict = await HandleAsync(route, envelope, delivery, ct);
            if (verdict is not Verdict.Handled)
            {
                activity?.SetStatus(ActivityStatusCode.Error);
                return verdict;
            }
        }

        crash.Reach(CrashPoint.AfterEffectCommit);
        return new Verdict.Handled();
    }

    // A store that is away is not the message's doing: it waits here, unacknowledged, and uses up none of its attempts.
    private async Task<Verdict> HandleAsync(Route<TDb> route, Envelope envelope, Delivery delivery, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return await OnceAsync(route, envelope, delivery, ct);
            }
            catch (StoreUnavailable e)
            {
                if (!await WasAwayAsync(envelope, ct))
                    return Again(route, envelope, delivery, e);
            }
        }
    }

    // Returns when the store answers a small question; whether it did not at first.
    private async Task<bool> WasAwayAsync(Envelope envelope, CancellationToken ct)
    {
        for (var away = false; ; away = true)
        {
            try
            {
                await work.RevisionAsync(envelope.Unit, ct);
                return away;
            }
            catch (StoreUnavailable)
            {
                if (!away)
                    logger.StoreAway(envelope.Id, envelope.Type, name.Value);
                await Task.Delay(options.Pause, time, ct);
            }
        }
    }

    private async Task<Verdict> OnceAsync(Route<TDb> route, Envelope envelope, Delivery delivery, CancellationToken ct)
    {
        var claimed = false;
        try
        {
            var e = route.Read(envelope);
            await work.WriteAsync(
                envelope.Unit,
                async (db, token) =>
                {
                    claimed = false;
                    // First, so that a second delivery fails on the key before the handler has done anything.
                    db.Add(new InboxRow { MessageId = envelope.Id, Handler = route.Handler, HandledAt = time.GetUtcNow() });
                    await db.SaveChangesAsync(token);
                    claimed = true;
                    await using var scope = scopes.CreateAsyncScope();
                    await route.Handle(scope.ServiceProvider, db, e, envelope.Context, token);
                    await db.SaveChangesAsync(token);
                    crash.Reach(CrashPoint.BeforeEffectCommit);
                    return true;
                },
                ct);
            return new Verdict.Handled();
        }
        catch (Exception) when (ct.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e) when (!claimed && InboxKey.IsTaken(e))
        {
            logger.Duplicate(envelope.Id, route.Handler);
            return new Verdict.Handled();
        }
        catch (Exception e) when (e is JsonException or UnusableEventException)
        {
            return Bury(delivery, e.Message, e);
        }
        catch (Exception e) when (e is not (SimulatedCrashException or StoreUnavailable))
        {
            return Again(route, envelope, delivery, e);
        }
    }

    private Verdict Again(Route<TDb> route, Envelope envelope, Delivery delivery, Exception e)
    {
        if (delivery.Attempt > options.Retries.Count)
            return Bury(delivery, $"{route.Handler} failed {delivery.Attempt} times, last with {e.GetType().Name}", e);

        var delay = options.Retries[delivery.Attempt - 1];
        logger.HandlerFailed(route.Handler, envelope.Id, envelope.Type, delivery.Attempt, delay, e);
        return new Verdict.Retry(delay);
    }

    private Verdict.DeadLetter Bury(Delivery delivery, string reason, Exception? e)
    {
        state.CountDeadLetter();
        logger.DeadLettered(delivery.Message.Id, delivery.Message.Type, name.Value, reason, e);
        return new Verdict.DeadLetter(reason);
    }
}
