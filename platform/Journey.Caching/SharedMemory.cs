using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using StackExchange.Redis;

namespace Journey.Caching;

/// <summary>
/// The memory that processes share, on Redis. It is never needed: every question is bounded in time, after a few failures the server is left
/// alone for a while, and who asks goes on without an answer. Nothing in it is the only copy of anything.
/// </summary>
public sealed class SharedMemory : IAsyncDisposable
{
    private const int FailuresToRest = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Sampling = TimeSpan.FromSeconds(10);
    private readonly RedisOptions _options;
    private readonly ILogger<SharedMemory> _logger;
    private readonly ResiliencePipeline _breaker;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task<ConnectionMultiplexer>? _connecting;

    internal SharedMemory(RedisOptions options, TimeProvider time, ILogger<SharedMemory> logger)
    {
        (_options, _logger) = (options, logger);
        _breaker = new ResiliencePipelineBuilder { TimeProvider = time }.AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            FailureRatio = .5,
            MinimumThroughput = FailuresToRest,
            SamplingDuration = Sampling,
            BreakDuration = options.Rest,
            ShouldHandle = new PredicateBuilder().Handle<RedisException>().Handle<TimeoutException>(),
            OnOpened = opened => Told(() => _logger.LeftAlone(options.Rest, opened.Outcome.Exception?.Message ?? "")),
            OnClosed = _ => Told(_logger.Back),
        }).Build();
        // Begun, not awaited: a server that is down or silent keeps nobody from starting.
        _connecting = options.Address.Length == 0 ? null : ConnectAsync(Settings(options.Address));
    }

    /// <summary>Asks the server something, or tells it.</summary>
    /// <param name="ask">The question. It may still be under way when this has answered.</param>
    public async ValueTask<Answer<T>> TryAsync<T>(Func<IDatabase, RedisKeys, Task<T>> ask)
    {
        ArgumentNullException.ThrowIfNull(ask);
        if (_connecting is not { IsCompletedSuccessfully: true })
        {
            return default;
        }

        var server = _connecting.Result;
        try
        {
            return await _breaker.ExecuteAsync(
                async (state, _) => new Answer<T>(true, await Bounded(state.ask(state.server.GetDatabase(), new(state.self._options.Prefix)), state.self._options.Patience)),
                (ask, server, self: this), CancellationToken.None);
        }
        catch (Exception e) when (e is RedisException or TimeoutException or BrokenCircuitException)
        {
            CacheTelemetry.Unanswered.Add(1);
            return default;
        }
    }

    /// <summary>Waits until the server was looked for, whether it was found or not, and no longer than that: for who asks while the process starts.</summary>
    public Task LookedForAsync(TimeSpan most) =>
        _connecting is null ? Task.CompletedTask : Task.WhenAny(_connecting, Task.Delay(most));

    /// <summary>Ends the connection without waiting for what is under way.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (_connecting is not null)
        {
            await ((Task)_connecting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (_connecting is { IsCompletedSuccessfully: true })
        {
            await _connecting.Result.CloseAsync(allowCommandsToComplete: false);
            _connecting.Result.Dispose();
        }

        _stop.Dispose();
    }

    private static async Task<T> Bounded<T>(Task<T> answer, TimeSpan patience)
    {
        try
        {
            return await answer.WaitAsync(patience);
        }
        catch (TimeoutException)
        {
            // Nobody waits for it any more; that it failed after all is no news.
            _ = answer.ContinueWith(late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            throw;
        }
    }

    private static ValueTask Told(Action tell)
    {
        tell();
        return ValueTask.CompletedTask;
    }

    private async Task<ConnectionMultiplexer> ConnectAsync(ConfigurationOptions settings)
    {
        await Task.Yield();
        var address = string.Join(',', settings.EndPoints);
        while (true)
        {
            try
            {
                var server = await ConnectionMultiplexer.ConnectAsync(settings);
                server.PreserveAsyncOrder = false;
                _logger.Connected(address, server.IsConnected);
                return server;
            }
            catch (Exception e) when (e is RedisException or SocketException)
            {
                // A name that is not known yet, for instance.
                _logger.NotFound(address, e.Message);
                await Task.Delay(Pause, _stop.Token);
            }
        }
    }

    private static ConfigurationOptions Settings(string address)
    {
        var settings = ConfigurationOptions.Parse(address);
        // Once it is found, the client connects again by itself.
        settings.AbortOnConnectFail = false;
        settings.ConnectTimeout = 1_000;
        settings.KeepAlive = 5;
        settings.CommandMap = CommandMap.Create(["SUBSCRIBE", "UNSUBSCRIBE", "CONFIG"], available: false);
        return settings;
    }
}
