using System.Collections.Concurrent;

namespace Faults.Tests;

/// <summary>Sends batches of records, each under its own idempotency key until it is acknowledged, as a careful sender does.</summary>
internal sealed class Load(HttpClient api, string address)
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    readonly ConcurrentDictionary<int, bool> _acknowledged = new();
    int _refused;

    /// <summary>Requests that failed and were sent again.</summary>
    public int Refused => _refused;

    /// <summary>Returns when all batches are acknowledged.</summary>
    public Task SendAsync(int batches, int size) =>
        Parallel.ForAsync(0, batches, new ParallelOptions { MaxDegreeOfParallelism = 3 }, async (batch, ct) => await SendAsync(batch, size, ct));

    /// <summary>Returns when so many are acknowledged.</summary>
    public async Task HasSentAsync(int batches)
    {
        while (_acknowledged.Count < batches)
        {
            await Task.Delay(10);
        }
    }

    async Task SendAsync(int batch, int size, CancellationToken ct)
    {
        var key = Guid.NewGuid().ToString();
        var until = TimeProvider.System.GetUtcNow() + Patience;
        while (await TryAsync(batch, size, key, ct) is { } why)
        {
            Interlocked.Increment(ref _refused);
            Assert.True(TimeProvider.System.GetUtcNow() < until, $"Batch {batch} was refused for {Patience.TotalSeconds} s, at last: {why}");
            await Task.Delay(Pause, ct);
        }

        _acknowledged[batch] = true;
    }

    async Task<string?> TryAsync(int batch, int size, string key, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = Town.Records(batch * size, size), Headers = { { "Idempotency-Key", key } } };
        try
        {
            using var answer = await api.SendAsync(request, ct);
            if (answer.IsSuccessStatusCode)
            {
                return null;
            }

            var said = $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(ct)}";
            // Anything else is no outage but a refusal, which sending again would not mend.
            Assert.True((int)answer.StatusCode >= 500, said);
            return said;
        }
        catch (HttpRequestException e)
        {
            return e.Message;
        }
    }
}
