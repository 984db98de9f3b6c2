using Journey.Messaging.Transports;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace Journey.Messaging.Rabbit;

/// <summary>One look through a queue, by one reader at a time: what one holds while it looks, another would take for not there.</summary>
internal sealed class RabbitReading
{
    private const int ResourceLocked = 405;
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Return = TimeSpan.FromSeconds(2);
    private readonly IChannel _channel;
    private readonly string _queue;
    private readonly RabbitOptions _options;
    private readonly TimeProvider _time;
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _seen;
    private int _gone;

    private RabbitReading(IChannel channel, string queue, RabbitOptions options, TimeProvider time) =>
        (_channel, _queue, _options, _time) = (channel, queue, options, time);

    /// <summary>Waits for its turn. The broker gives an exclusive queue to one connection alone, and takes it back when that ends.</summary>
    /// <exception cref="TransportUnavailableException">Another reader does not come to an end.</exception>
    public static async Task<RabbitReading> OpenAsync(RabbitLink link, string queue, RabbitOptions options, TimeProvider time, CancellationToken ct)
    {
        var since = time.GetTimestamp();
        while (true)
        {
            var channel = await link.CreateChannelAsync(new CreateChannelOptions(false, false), ct);
            try
            {
                await channel.QueueDeclareAsync($"{queue}.reader", durable: false, exclusive: true, autoDelete: false, cancellationToken: ct);
                return new RabbitReading(channel, queue, options, time);
            }
            catch (OperationInterruptedException e) when (e.ShutdownReason?.ReplyCode == ResourceLocked)
            {
                await channel.DisposeAsync();
                if (time.GetElapsedTime(since) > options.Patience)
                    throw new TransportUnavailableException($"Somebody else reads {queue}.", e);

                await Task.Delay(Step, time, ct);
            }
        }
    }

    /// <summary>Letters that are there.</summary>
    public async Task<int> CountAsync(CancellationToken ct) => (int)(await _channel.QueueDeclarePassiveAsync(_queue, ct)).MessageCount;

    /// <summary>Shows the letters that are there now, at most so many, and returns how many of them went. The others are back when it returns.</summary>
    public async Task<int> VisitAsync(int most, Func<BasicDeliverEventArgs, Task<RabbitFate>> visit, CancellationToken ct)
    {
        var there = await CountAsync(ct);
        var shown = (ushort)Math.Min(Math.Min(there, most), ushort.MaxValue);
        if (shown == 0)
            return 0;

        _channel.ChannelShutdownAsync += (_, e) =>
        {
            _end.TrySetException(new IOException(e.ReplyText));
            return Task.CompletedTask;
        };
        var consumer = new AsyncEventingBasicConsumer(_channel);
        consumer.ReceivedAsync += (_, letter) => ShowAsync(letter, shown, visit);
        await _channel.BasicQosAsync(0, shown, global: false, ct);
        var tag = await _channel.BasicConsumeAsync(_queue, autoAck: false, consumer, ct);
        try
        {
            await _end.Task.WaitAsync(_options.Patience, _time, ct);
        }
        finally
        {
            if (_channel.IsOpen)
                await PutBackAsync(tag, there - _gone);
        }

        return _gone;
    }

    private async Task ShowAsync(BasicDeliverEventArgs letter, int shown, Func<BasicDeliverEventArgs, Task<RabbitFate>> visit)
    {
        // What takes the place of one that went has come later: it is not ours to show.
        if (_end.Task.IsCompleted || ++_seen > shown)
            return;

        try
        {
            if (await visit(letter) == RabbitFate.Goes)
            {
                await _channel.BasicAckAsync(letter.DeliveryTag, multiple: false, CancellationToken.None);
                _gone++;
            }

            if (_seen == shown)
                _end.TrySetResult();
        }
        catch (Exception e)
        {
            _end.TrySetException(e);
        }
    }

    // Who counts or looks next finds them all. The broker has them in any case; this only waits until it says so.
    private async Task PutBackAsync(string tag, int expected)
    {
        await _channel.BasicCancelAsync(tag, noWait: false, CancellationToken.None);
        await _channel.BasicNackAsync(0, multiple: true, requeue: true, CancellationToken.None);
        var since = _time.GetTimestamp();
        while (await CountAsync(CancellationToken.None) < expected && _time.GetElapsedTime(since) < Return)
            await Task.Delay(Step, _time, CancellationToken.None);
    }
}
