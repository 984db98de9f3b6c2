using System.Diagnostics;
using System.Globalization;
using Journey.Messaging.Rabbit;
using Journey.Messaging.Transports;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Bench;

/// <summary>
/// One relay, from its start over committed rows to an empty outbox, against a bare publisher of the same messages to the same queue.
/// </summary>
internal static class OutboxBench
{
    private const double Target = .4;
    private const int PerTransaction = 10;
    private const int VersionsOfNote = 10;
    private const string Queue = "bench";
    private static readonly string Words = string.Join(' ', Enumerable.Repeat("a note that says something", 12));

    public static async Task<int> RunAsync(int events, int pairs)
    {
        var notes = Math.Max(PerTransaction, events / VersionsOfNote);
        events = notes * VersionsOfNote;
        Say($"outbox: {events:N0} events of {notes:N0} notes, {pairs} pairs after one to warm up");
        Say($"  committed before, while no relay ran, by transactions of {PerTransaction} notes with an event each");
        await using var servers = await BenchServers.StartAsync(broker: true);
        var options = new RabbitOptions { Address = servers.Rabbit.Address, Exchange = "bench.events", Consumers = [Queue], Capacity = events + 1 };
        await using var rabbit = new RabbitTransport(options, TimeProvider.System, NullLogger<RabbitTransport>.Instance);
        // Declares the queue as a consumer does; it stays and collects.
        var subscription = new Subscription(Queue, [Noted.Type], Durable: true);
        await (await rabbit.SubscribeAsync(subscription, (_, _) => throw new UnreachableException(), CancellationToken.None)).DisposeAsync();
        var ratios = new Ratios();
        for (var pair = 0; pair <= pairs; pair++)
        {
            var store = await servers.DatabaseAsync($"outbox{pair}");
            await CommitAsync(store, notes);
            await using var look = await servers.OpenAsync($"outbox{pair}");
            var messages = await WaitingAsync(look);
            var bare = events / await BarePublisher.RunAsync(options.Address, options.Exchange, messages);
            await CheckAsync(options.Address, events);
            var (confirmed, empty) = await RelayAsync(store, rabbit, look, events);
            await CheckAsync(options.Address, events);
            Say($"  {(pair == 0 ? "warm-up" : $"pair {pair}")}: bare {bare:N0}/s, relay {events / empty:N0}/s, ratio {events / empty / bare:F3}");
            Say($"    relay to the last confirmation {events / confirmed:N0}/s; bodies of {messages.Average(message => message.Bytes.Length):N0} bytes");
            if (pair > 0)
            {
                ratios.Add(bare, events / empty);
            }
        }

        return ratios.Tell("outbox", "bare publisher", Target);
    }

    private static async Task CommitAsync(IReadOnlyDictionary<string, string?> store, int notes)
    {
        await using var writer = NotePart.Build("notes", store);
        await writer.StartAsync();
        for (var version = 0; version < VersionsOfNote; version++)
        {
            foreach (var few in Enumerable.Range(0, notes).Chunk(PerTransaction))
            {
                await writer.WriteAsync(few, _ => Words);
            }
        }
    }

    // Seconds from the relay's start to the last confirmation, and to an empty outbox.
    private static async Task<(double Confirmed, double Empty)> RelayAsync(
        IReadOnlyDictionary<string, string?> store, RabbitTransport rabbit, NpgsqlConnection look, int events)
    {
        var left = events;
        var last = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var transport = new WatchedTransport(rabbit, _ => Count(ref left, last), _ => { });
        GC.Collect();
        var clock = Stopwatch.StartNew();
        await using var relay = NotePart.Build("notes", store, transport);
        await relay.StartAsync();
        await last.Task;
        var confirmed = clock.Elapsed.TotalSeconds;
        await using var any = new NpgsqlCommand("select exists (select 1 from outbox)", look);
        while (await any.ExecuteScalarAsync() is true)
        {
            await Task.Delay(5);
        }

        return (confirmed, clock.Elapsed.TotalSeconds);
    }

    private static void Count(ref int left, TaskCompletionSource last)
    {
        if (Interlocked.Decrement(ref left) == 0)
        {
            last.SetResult();
        }
    }

    private static async Task<List<Message>> WaitingAsync(NpgsqlConnection look)
    {
        await using var command = new NpgsqlCommand("""select "Id", "Type", "Envelope" from outbox order by "Created", "Ordinal" """, look);
        await using var rows = await command.ExecuteReaderAsync();
        var messages = new List<Message>();
        while (await rows.ReadAsync())
        {
            messages.Add(new Message(rows.GetGuid(0), rows.GetString(1), rows.GetFieldValue<byte[]>(2)));
        }

        return messages;
    }

    // Every message has arrived, and the next run finds the queue as empty as this one did.
    private static async Task CheckAsync(Uri broker, int events)
    {
        var held = await BarePublisher.EmptyAsync(broker, Queue);
        if (held != events)
        {
            throw new InvalidOperationException($"The queue held {held} messages, not {events}.");
        }
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
