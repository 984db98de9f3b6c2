using System.Text.Json.Nodes;

namespace Faults.Tests;

/// <summary>Sends writes, each under its own idempotency key until it is acknowledged, as a careful client does.</summary>
internal sealed class Patient(HttpClient api, TimeSpan patience)
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    int _refused;
    int _acknowledged;

    /// <summary>Requests that failed and were sent again.</summary>
    public int Refused => Volatile.Read(ref _refused);

    /// <summary>Writes that were acknowledged.</summary>
    public int Acknowledged => Volatile.Read(ref _acknowledged);

    /// <summary>Returns what was answered when it was acknowledged. What no outage explains is no reason to send again, and fails.</summary>
    public async Task<JsonNode> SendAsync(Func<string, HttpRequestMessage> make)
    {
        var key = Guid.NewGuid().ToString();
        var until = TimeProvider.System.GetUtcNow() + patience;
        while (true)
        {
            var (answer, why) = await TryAsync(make(key));
            if (answer is not null)
            {
                Interlocked.Increment(ref _acknowledged);
                return answer;
            }

            Interlocked.Increment(ref _refused);
            Assert.True(TimeProvider.System.GetUtcNow() < until, $"A write was refused for {patience.TotalSeconds} s, at last: {why}");
            await Task.Delay(Pause);
        }
    }

    async Task<(JsonNode? Answer, string Why)> TryAsync(HttpRequestMessage request)
    {
        using (request)
        {
            try
            {
                using var answer = await api.SendAsync(request);
                var text = await answer.Content.ReadAsStringAsync();
                Assert.True(answer.IsSuccessStatusCode || (int)answer.StatusCode >= 500, $"{request.RequestUri}: {(int)answer.StatusCode} {text}");
                return answer.IsSuccessStatusCode ? (JsonNode.Parse(text)!, "") : (null, $"{(int)answer.StatusCode} {text}");
            }
            catch (HttpRequestException e)
            {
                return (null, e.Message);
            }
        }
    }
}
