using System.Collections.Concurrent;

namespace Faults.Tests;

/// <summary>Sends batches of records until each is acknowledged.</summary>
internal sealed class Load(HttpClient api, string address)
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    readonly ConcurrentDictionary<int, bool> _acknowledged = new();
    readonly Patient _sender = new(api, Patience);

    /// <summary>Requests that failed and were sent again.</summary>
    public int Refused => _sender.Refused;

    /// <summary>Returns when all batches are acknowledged.</summary>
    public Task SendAsync(int batches, int size) =>
        Parallel.ForAsync(0, batches, new ParallelOptions { MaxDegreeOfParallelism = 3 }, async (batch, _) =>
        {
            await _sender.SendAsync(key => Writes.Post(address, Town.Records(batch * size, size), key));
            _acknowledged[batch] = true;
        });

    /// <summary>Returns when so many are acknowledged.</summary>
    public async Task HasSentAsync(int batches)
    {
        while (_acknowledged.Count < batches)
        {
            await Task.Delay(10);
        }
    }
}
