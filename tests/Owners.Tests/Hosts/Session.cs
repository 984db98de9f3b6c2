using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;

namespace Owners.Tests.Hosts;

/// <summary>Somebody with a token, at both doors of the part.</summary>
public sealed class Session
{
    readonly HttpClient _http;
    readonly AuthenticationHeaderValue _authorization;

    public Session(GrpcChannel channel, HttpClient http, string subject, string token)
    {
        Subject = subject;
        Rpc = new(channel.Intercept(headers => [.. headers, new("authorization", $"Bearer {token}")]));
        (_http, _authorization) = (http, new AuthenticationHeaderValue("Bearer", token));
    }

    public string Subject { get; }

    public Journey.Owners.V1.Owners.OwnersClient Rpc { get; }

    public Task<Answer> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public Task<Answer> PostAsync(string path, object body, string? idempotencyKey = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (idempotencyKey is not null)
        {
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        }
        return SendAsync(request);
    }

    /// <summary>Sends a CSV file as the body.</summary>
    public Task<Answer> SendAsync(string path, string csv, string? idempotencyKey = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(csv, System.Text.Encoding.UTF8, "text/csv") };
        if (idempotencyKey is not null)
        {
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        }
        return SendAsync(request);
    }

    async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            (request.Version, request.VersionPolicy) = (HttpVersion.Version20, HttpVersionPolicy.RequestVersionExact);
            request.Headers.Authorization = _authorization;
            return await Answer.OfAsync(await _http.SendAsync(request, TestContext.Current.CancellationToken));
        }
    }
}

/// <summary>Status, body and location of an HTTP answer.</summary>
public sealed record Answer(int Status, JsonNode Body, string? Location)
{
    public static async Task<Answer> OfAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
            return new((int)response.StatusCode, body, response.Headers.Location?.ToString());
        }
    }
}
