using System.Diagnostics;
using System.Text;
using Journey.Caching;
using Journey.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Tests;

/// <summary>The memory that processes share, on a Redis that stops, hangs, forgets and lies.</summary>
public sealed class SharedMemoryTests(RedisServer redis) : IClassFixture<RedisServer>
{
    static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_server_a_process_keeps_for_itself()
    {
        await using var alone = Process("");
        var kept = alone.GetRequiredService<KeptBytes>();
        Assert.Null(await kept.FindAsync("a", Long));

        Assert.False((await kept.KeepAsync("a", "one"u8.ToArray(), Long)).Came);

        Assert.Equal("one", Text(await kept.FindAsync("a", Long)));
    }

    [Fact]
    public async Task What_one_process_keeps_another_finds_until_it_is_too_old()
    {
        await using var one = await ConnectedAsync();
        await using var two = await ConnectedAsync();
        await KeepAsync(one, "shared", "words");
        await FindAsync(two, "shared", "words");
        Assert.Null(await two.GetRequiredService<KeptBytes>().FindAsync("unheard", Long));

        var left = await redis.Server.OrderAsync(Ct, "pttl", "journey:shared");
        Assert.InRange(long.Parse(left.Trim(), System.Globalization.CultureInfo.InvariantCulture), 1, (long)Long.TotalMilliseconds);
    }

    [Fact]
    public async Task Garbage_a_foreign_value_and_a_forgotten_one_are_misses()
    {
        await using var one = await ConnectedAsync();
        await KeepAsync(one, "mine", "mine");
        await KeepAsync(one, "theirs", "theirs");
        await redis.Server.OrderAsync(Ct, "set", "journey:garbage", "zz");
        await redis.Server.OrderAsync(Ct, "copy", "journey:theirs", "journey:mine", "replace");

        await using var two = await ConnectedAsync();
        var kept = two.GetRequiredService<KeptBytes>();
        await FindAsync(two, "theirs", "theirs");
        Assert.Null(await kept.FindAsync("garbage", Long));
        Assert.Null(await kept.FindAsync("mine", Long));
        await redis.Server.OrderAsync(Ct, "flushall");
        await using var three = await ConnectedAsync();
        Assert.Null(await three.GetRequiredService<KeptBytes>().FindAsync("theirs", Long));
    }

    [Fact]
    public async Task A_server_that_hangs_costs_a_bounded_time_and_then_none_and_answers_again_by_itself()
    {
        await using var process = await ConnectedAsync();
        var memory = process.GetRequiredService<SharedMemory>();
        await redis.Server.SuspendAsync(Ct);
        try
        {
            var answered = 0;
            var clock = Stopwatch.StartNew();
            for (var n = 0; n < 1_000; n++)
            {
                answered += (await PingAsync(memory)).Came ? 1 : 0;
            }

            // A thousand times 50 ms would be 50 s: after a few it is left alone.
            Assert.Equal(0, answered);
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}");
        }
        finally
        {
            await redis.Server.ResumeAsync(Ct);
        }

        await Eventually.HoldsAsync(async () => (await PingAsync(memory)).Came, () => "an answer after it goes on");
    }

    [Fact]
    public async Task A_server_that_dies_is_done_without_and_found_again_by_itself()
    {
        await using var process = await ConnectedAsync();
        var memory = process.GetRequiredService<SharedMemory>();
        await redis.Server.KillAsync(Ct);
        Assert.False((await PingAsync(memory)).Came);
        await using var late = Process(redis.Server.Address);
        Assert.False((await PingAsync(late.GetRequiredService<SharedMemory>())).Came);

        await redis.Server.BeginAsync(Ct);

        await Eventually.HoldsAsync(async () => (await PingAsync(memory)).Came, () => "an answer after it is back");
        await Eventually.HoldsAsync(async () => (await PingAsync(late.GetRequiredService<SharedMemory>())).Came, () => "an answer to who started without it");
    }

    [Fact]
    public void Settings_that_would_bound_nothing_are_refused() =>
        Assert.Throws<InvalidOperationException>(() => Process(redis.Server.Address, ("Redis:Patience", "00:00:00")));

    // A server that needs longer than it may is done without: on a busy machine that happens to one that is well, too.
    static Task KeepAsync(ServiceProvider process, string key, string text) =>
        Eventually.HoldsAsync(async () => (await process.GetRequiredService<KeptBytes>().KeepAsync(key, Encoding.UTF8.GetBytes(text), Long)).Value, () => $"{key} is kept");

    static Task FindAsync(ServiceProvider process, string key, string text) =>
        Eventually.HoldsAsync(async () => Text(await process.GetRequiredService<KeptBytes>().FindAsync(key, Long)) == text, () => $"{key} is found");

    static async Task<Answer<TimeSpan>> PingAsync(SharedMemory memory) => await memory.TryAsync((server, _) => server.PingAsync());

    static string? Text(byte[]? bytes) => bytes is null ? null : Encoding.UTF8.GetString(bytes);

    async Task<ServiceProvider> ConnectedAsync()
    {
        var process = Process(redis.Server.Address);
        await Eventually.HoldsAsync(async () => (await PingAsync(process.GetRequiredService<SharedMemory>())).Came, () => "a connection");
        return process;
    }

    static ServiceProvider Process(string address, params (string Key, string? Value)[] more)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Redis:Address", address), .. more.Select(one => KeyValuePair.Create(one.Key, one.Value))]).Build();
        return new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSharedMemory(settings).AddKeptBytes().BuildServiceProvider();
    }
}
