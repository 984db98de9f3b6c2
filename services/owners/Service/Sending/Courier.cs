using System.Collections.Concurrent;
using System.Diagnostics;

namespace Journey.Owners.Sending;

/// <summary>
/// Carries what waits to its targets, each lane by itself: one that hangs holds up nobody else. Sent at least once; one that was sent and not written down is sent again
/// under the same id when its lease has run out.
/// </summary>
internal sealed class Courier(ParcelStore store, WebhookDoor webhooks, MailDoor mail, MailOptions mailing, TimeProvider time, ILogger<Courier> log) : BackgroundService
{
    const int MostLanes = 32;
    static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    readonly ConcurrentDictionary<Lane, bool> _running = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Poll, time);
        do
        {
            try
            {
                await PassAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                OwnersLog.CourierBroke(log, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    async Task PassAsync(CancellationToken ct)
    {
        foreach (var lane in (await store.LanesAsync(ct)).Where(lane => lane.Channel != Channel.Mail || mailing.IsOn))
        {
            if (_running.Count >= MostLanes)
            {
                return;
            }
            if (_running.TryAdd(lane, true))
            {
                // The loop does not wait for it: a target may take its time.
                _ = CarryAsync(lane, ct);
            }
        }
    }

    async Task CarryAsync(Lane lane, CancellationToken ct)
    {
        try
        {
            var (webhook, parcels) = await store.TakeAsync(lane, ct);
            for (var at = 0; at < parcels.Count; at++)
            {
                var clock = Stopwatch.StartNew();
                var outcome = await SendAsync(webhook, parcels[at], ct);
                await store.SettleAsync(lane, parcels[at], outcome, clock.Elapsed, ct);
                if (outcome.TargetIsDown || outcome.Gone)
                {
                    await store.ReleaseAsync(lane, parcels[(at + 1)..], ct);
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The part stops; what was taken is sent when its lease has run out.
        }
        catch (Exception e)
        {
            OwnersLog.CourierBroke(log, e);
        }
        finally
        {
            _running.TryRemove(lane, out _);
        }
    }

    Task<Outcome> SendAsync(Webhook? webhook, Parcel parcel, CancellationToken ct) => (parcel.Channel, webhook) switch
    {
        (Channel.Mail, _) => mail.SendAsync(parcel, ct),
        (_, { IsActive: true }) => webhooks.SendAsync(webhook, parcel, ct),
        _ => Task.FromResult(Outcome.Down("The webhook is switched off.")),
    };
}
