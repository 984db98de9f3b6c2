using Journey.Messaging.Hosting;
using Journey.Messaging.Transports;
using Journey.Platform.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Journey.Messaging.Sending;

/// <summary>
/// Carries rows from the outbox to the transport. A loop of short passes: keep the leases, write down what has been confirmed or refused
/// since the last pass, start to publish what is due. Publishing itself runs beside the loop, one aggregate in order, many at once.
/// </summary>
internal sealed class Relay<TDb> : BackgroundService where TDb : JourneyDb
{
    private readonly OutboxStore<TDb> _store;
    private readonly ShardLeases<TDb> _leases;
    private readonly RelaySignal _signal;
    private readonly MessagingState _state;
    private readonly MessagingOptions _options;
    private readonly TimeProvider _time;
    private readonly ICrashPoints _crash;
    private readonly ILogger _logger;
    private readonly AggregatePublisher _publisher;
    private readonly HashSet<string> _busy = new(StringComparer.Ordinal);
    private readonly HashSet<Task> _runs = [];
    private readonly List<string> _ended = [];
    private readonly List<Settlement> _unwritten = [];
    private DateTimeOffset _resumeAt = DateTimeOffset.MinValue;

    public Relay(
        UnitOfWork<TDb> work, OutboxStore<TDb> store, ShardLeases<TDb> leases, RelaySignal signal, IEventTransport transport, MessagingState state,
        MessagingOptions options, TimeProvider time, ICrashPoints crash, ILogger<Relay<TDb>> logger)
    {
        (_store, _leases, _signal, _state, _options, _time, _crash, _logger) = (store, leases, signal, state, options, time, crash, logger);
        _publisher = new AggregatePublisher(transport, crash, logger, signal.Wake);
        work.Committed += signal.Wake;
    }

    /// <summary>One pass of the loop. One that fails is logged, and publishing pauses.</summary>
    public async Task PassAsync(CancellationToken ct)
    {
        try
        {
            await CarryAsync(ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            _logger.RelayPassFailed(e);
            _resumeAt = _time.GetUtcNow() + _options.Pause;
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Task.WhenAll(_runs).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            await SettleAsync(cancellationToken);
            await _leases.ReleaseAsync(cancellationToken);
        }
        catch (Exception e)
        {
            // The leases run out by themselves and unsettled rows are sent again: stopping goes on.
            _logger.RelayPassFailed(e);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await PassAsync(stoppingToken);
            await _signal.WaitAsync(_options.Poll, stoppingToken);
        }
    }

    private async Task CarryAsync(CancellationToken ct)
    {
        var renewed = await _leases.KeepAsync(ct);
        if (await SettleAsync(ct) || renewed)
            _state.Backlog = await _store.CountAsync(ct);
        if (_publisher.TakeUnavailable())
            _resumeAt = _time.GetUtcNow() + _options.Pause;
        if (_time.GetUtcNow() >= _resumeAt)
            await PublishDueAsync(ct);
    }

    // True if something was refused. Aggregates are free again only when their outcome is on disk, or they would be published twice.
    private async Task<bool> SettleAsync(CancellationToken ct)
    {
        _ended.AddRange(_publisher.TakeEnded());
        _unwritten.AddRange(_publisher.TakeSettled());
        var refused = _unwritten.Exists(s => s.Refusal is not null);
        if (_unwritten.Count > 0)
        {
            await _store.SettleAsync(_leases.Owner, _unwritten, ct);
            _unwritten.Clear();
            _crash.Reach(CrashPoint.AfterMove);
        }

        _busy.ExceptWith(_ended);
        _ended.Clear();
        _runs.RemoveWhere(run => run.IsCompleted);
        return refused;
    }

    private async Task PublishDueAsync(CancellationToken ct)
    {
        var held = _leases.Held;
        if (held.Count == 0 || _busy.Count >= _options.Batch)
            return;

        var due = await _store.DueAsync([.. held.Keys], _busy, ct);
        foreach (var rows in due.GroupBy(row => row.Aggregate))
        {
            _busy.Add(rows.Key);
            var fence = held[rows.First().Shard];
            _runs.Add(_publisher.RunAsync(rows.Key, [.. rows], fence, ct));
        }

        // A full batch means that there is probably more.
        if (due.Count == _options.Batch)
            _signal.Wake();
    }
}
