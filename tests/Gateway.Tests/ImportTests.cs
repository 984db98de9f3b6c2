using System.Net;
using System.Net.Http.Headers;
using Gateway.Tests.Stage;

namespace Gateway.Tests;

public sealed class ImportTests
{
    const string Path = "/api/v1/units/alpha/sources/shop/imports?format=csv";
    const int Chunk = 1_048_576;

    [Fact]
    public async Task A_body_larger_than_any_limit_passes_and_is_not_kept_in_memory()
    {
        await using var theatre = await Theatre.OpenAsync();
        await SendAsync(theatre, new Pour(8));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = 0L;
        var pour = new Pour(300, _ =>
        {
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false) - before);
            return Task.CompletedTask;
        });

        var seen = await SendAsync(theatre, pour);

        Assert.Equal(300L * Chunk, seen.Body);
        Assert.InRange(peak, long.MinValue, 100L * Chunk);
    }

    [Fact]
    public async Task The_first_bytes_reach_the_part_before_the_last_are_sent()
    {
        await using var theatre = await Theatre.OpenAsync();
        // The last part of what was sent may wait in a buffer for more to come.
        var pour = new Pour(3, sent => Eventually.HoldsAsync(() => Task.FromResult(theatre.Owners.Received.Bytes >= sent - (Chunk / 4))));

        var seen = await SendAsync(theatre, pour);

        Assert.Equal(3L * Chunk, seen.Body);
    }

    [Fact]
    public async Task A_sender_may_be_slow()
    {
        await using var theatre = await Theatre.OpenAsync();
        var pour = new Pour(2, async sent => await Task.Delay(sent == Chunk ? TimeSpan.FromSeconds(8) : TimeSpan.Zero));

        var seen = await SendAsync(theatre, pour);

        Assert.Equal(2L * Chunk, seen.Body);
    }

    [Fact]
    public async Task Elsewhere_a_body_that_is_too_large_is_a_problem()
    {
        await using var theatre = await Theatre.OpenAsync();

        using var answer = await PostAsync(theatre, "/api/v1/units/alpha/maps", new Pour(40));

        Assert.Equal("BODY_TOO_LARGE", (string?)(await Problems.ReadAsync(answer, 413))["reason"]);
    }

    static async Task<Seen> SendAsync(Theatre theatre, Pour body)
    {
        using var answer = await PostAsync(theatre, Path, body);
        return await Theatre.ReadSeenAsync(answer);
    }

    static async Task<HttpResponseMessage> PostAsync(Theatre theatre, string path, Pour body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = body };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", theatre.Token());
        // Waits to be asked for the body, as large senders should, so that a refusal is not lost in a broken pipe.
        request.Headers.ExpectContinue = true;
        return await theatre.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>A body of so many chunks, made while it is sent.</summary>
    sealed class Pour(int chunks, Func<long, Task>? sent = null) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var chunk = new byte[Chunk];
            for (var number = 1; number <= chunks; number++)
            {
                await stream.WriteAsync(chunk);
                await stream.FlushAsync();
                await (sent?.Invoke((long)number * Chunk) ?? Task.CompletedTask);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = (long)chunks * Chunk;
            return true;
        }
    }
}
