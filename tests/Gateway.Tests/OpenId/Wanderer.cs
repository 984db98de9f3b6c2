using System.Net;
using Gateway.Tests.Stage;

namespace Gateway.Tests.OpenId;

/// <summary>A browser that goes where it is led, one step at a time, and keeps cookies.</summary>
internal sealed class Wanderer : IDisposable
{
    const int MostSteps = 10;
    readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });

    /// <summary>Where it was led, step by step.</summary>
    public List<Uri> Way { get; } = [];

    public async Task<HttpResponseMessage> GoAsync(Uri address)
    {
        for (var step = 0; ; step++)
        {
            Way.Add(address);
            var answer = await _http.GetAsync(address, TestContext.Current.CancellationToken);
            if ((int)answer.StatusCode is not (302 or 303))
            {
                return answer;
            }

            Assert.InRange(step, 0, MostSteps);
            address = new Uri(address, answer.Headers.Location!);
            answer.Dispose();
        }
    }

    /// <summary>One step, wherever it leads.</summary>
    public Task<HttpResponseMessage> StepAsync(Uri address) => _http.GetAsync(address, TestContext.Current.CancellationToken);

    public async Task<HttpResponseMessage> SignOutAsync(Theatre theatre)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(theatre.Address, "/sign-out")) { Headers = { { "Origin", theatre.Address.GetLeftPart(UriPartial.Authority) } } };
        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public void Dispose() => _http.Dispose();
}
