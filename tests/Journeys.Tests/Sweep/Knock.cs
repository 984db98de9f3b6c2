using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Journey.Running;

namespace Journeys.Tests.Sweep;

/// <summary>Calls one endpoint through the gateway, as a stranger's program would.</summary>
internal static class Knock
{
    public static async Task<Answer> AtApiAsync(JourneyFixture journey, string method, string path, string? token, string body)
    {
        using var api = journey.Api(token);
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method != "GET")
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
            request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        }
        return await ReadAsync(api, request);
    }

    public static async Task<Answer> AtPageAsync(JourneyFixture journey, string method, string path, string? cookie)
    {
        using var api = journey.Api(token: null);
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }
        if (method != "GET")
        {
            request.Headers.Add("Origin", journey.Host.Address.GetLeftPart(UriPartial.Authority));
            request.Content = new FormUrlEncodedContent([]);
        }
        return await ReadAsync(api, request);
    }

    public static async Task<Answer> AtRpcAsync(Uri address, string method, string? token, string unit, byte[] framed)
    {
        using var http = new HttpClient { BaseAddress = address };
        using var request = new HttpRequestMessage(HttpMethod.Post, method)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(framed) { Headers = { ContentType = new MediaTypeHeaderValue("application/grpc") } },
        };
        request.Headers.TE.Add(new TransferCodingWithQualityHeaderValue("trailers"));
        request.Headers.Add("journey-unit", unit);
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
        using var answer = await http.SendAsync(request);
        var body = await answer.Content.ReadAsByteArrayAsync();
        var trailers = answer.TrailingHeaders.Contains("grpc-status") ? answer.TrailingHeaders : (HttpHeaders)answer.Headers;
        var status = trailers.TryGetValues("grpc-status", out var statuses) ? statuses.Single() : null;
        var message = trailers.TryGetValues("grpc-message", out var messages) ? messages.Single() : "";
        // Without a gRPC status it is an HTTP answer, as from an address where nothing is.
        return status is null
            ? new Answer((int)answer.StatusCode, Encoding.UTF8.GetString(body))
            : Answer.OfRpc(status, message + Encoding.UTF8.GetString(body));
    }

    static async Task<Answer> ReadAsync(HttpClient api, HttpRequestMessage request)
    {
        using var answer = await api.SendAsync(request);
        return new Answer((int)answer.StatusCode, answer.Headers.Location?.OriginalString + await answer.Content.ReadAsStringAsync());
    }
}
