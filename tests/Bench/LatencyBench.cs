using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Journey.Messaging;
using Journey.Messaging.Rabbit;
using Journey.Messaging.Transports;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bench;

/// <summary>
/// From a commit in one part to the committed effect in another, while writes come at a steady rate whether or not earlier ones are done.
/// </summary>
internal static class LatencyBench
{
    private const int Rate = 200;
    private const double Target = 250;
    // Later than this the rate was not kept, and what was measured is something else.
    private const double LatestStart = 250;
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(int seconds)
    {
        Say($"latency: {Rate} writes a second for {seconds} s after {Before.TotalSeconds:F0} s to warm up");
        Say($"  each a transaction of one new note and its event, all in one unit");
        await using var servers = await BenchServers.StartAsync(broker: true);
        var options = new RabbitOptions { Address = servers.Rabbit.Address, Exchange = "bench.events", Consumers = ["copies"] };
        var handled = new ConcurrentDictionary<string, long>();
        await using var sending = new RabbitTransport(options, TimeProvider.System, NullLogger<RabbitTransport>.Instance);
        await using var receiving = new RabbitTransport(options, TimeProvider.System, NullLogger<RabbitTransport>.Instance);
        await using var copies = NotePart.Build(
            "copies",
            await servers.DatabaseAsync("copies"),
            new WatchedTransport(receiving, _ => { }, message => Stamp(handled, message)),
            handles: true);
        await copies.StartAsync();
        await using var originals = NotePart.Build("notes", await servers.DatabaseAsync("notes"), sending);
        await originals.StartAsync();
        await WriteAsync(originals, 0, Before);
        var (committed, latest) = await WriteAsync(originals, (int)Before.TotalSeconds * Rate, TimeSpan.FromSeconds(seconds));
        await AwaitAsync(() => committed.All(pair => handled.ContainsKey(pair.Key)));
        return Tell([.. committed.Select(pair => Stopwatch.GetElapsedTime(pair.Value, handled[pair.Key]).TotalMilliseconds)], latest);
    }

    // When each note was committed, and by how many milliseconds the latest write began too late.
    private static async Task<(ConcurrentDictionary<string, long> Committed, double Latest)> WriteAsync(NotePart part, int first, TimeSpan length)
    {
        var committed = new ConcurrentDictionary<string, long>();
        var writes = new List<Task>();
        var (clock, latest) = (Stopwatch.StartNew(), 0d);
        for (var n = 0; n < length.TotalSeconds * Rate; n++)
        {
            var due = n * 1000d / Rate;
            while (due > clock.Elapsed.TotalMilliseconds)
            {
                await Task.Delay(1);
            }

            latest = Math.Max(latest, clock.Elapsed.TotalMilliseconds - due);
            writes.Add(WriteAsync(part, first + n, committed));
        }

        await Task.WhenAll(writes);
        return (committed, latest);
    }

    private static async Task WriteAsync(NotePart part, int note, ConcurrentDictionary<string, long> committed)
    {
        await part.WriteAsync([note], number => string.Create(CultureInfo.InvariantCulture, $"what note {number} says"));
        committed[NotePart.NameOf(note)] = Stopwatch.GetTimestamp();
    }

    private static void Stamp(ConcurrentDictionary<string, long> handled, Message message)
    {
        var now = Stopwatch.GetTimestamp();
        if (Envelope.TryRead(message.Bytes, out var envelope, out _))
        {
            handled.TryAdd(envelope.Subject, now);
        }
    }

    private static async Task AwaitAsync(Func<bool> holds)
    {
        var clock = Stopwatch.StartNew();
        while (!holds())
        {
            if (clock.Elapsed > Patience)
            {
                throw new TimeoutException("Not every event was handled.");
            }

            await Task.Delay(20);
        }
    }

    private static int Tell(double[] times, double latest)
    {
        Array.Sort(times);
        var p99 = times[(int)Math.Ceiling(times.Length * .99) - 1];
        var kept = latest <= LatestStart;
        Say($"latency of {times.Length:N0} events: p50 {times[(times.Length - 1) / 2]:F1} ms, p99 {p99:F1} ms, most {times[^1]:F1} ms, target p99 {Target:F0} ms");
        Say($"  the latest write began {latest:F0} ms after its time{(kept ? "" : "; the rate was not kept, run it again")}");
        return !kept ? 2 : p99 < Target ? 0 : 1;
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
