using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Journey.Owners.Sending;

/// <summary>
/// Posts to webhooks. What a name stands for is looked up at each connection, and the very address that was looked at is connected to: a name that changes its address
/// in between leads nowhere. No redirect is followed, no proxy asked, nothing of the answer read but its status.
/// </summary>
internal sealed class WebhookDoor : IDisposable
{
    readonly WebhookOptions _options;
    readonly SecretSeal _seal;
    readonly TimeProvider _time;
    readonly HttpClient _http;

    public WebhookDoor(WebhookOptions options, SecretSeal seal, TimeProvider time)
    {
        (_options, _seal, _time) = (options, seal, time);
        _http = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectCallback = ConnectAsync,
            ConnectTimeout = options.Timeout,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            MaxConnectionsPerServer = 4,
            ActivityHeadersPropagator = null,
        })
        { Timeout = Timeout.InfiniteTimeSpan };
    }

    public async Task<Outcome> SendAsync(Webhook webhook, Parcel parcel, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(_options.Timeout);
        try
        {
            using var request = Request(webhook, parcel);
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return Of(answer.StatusCode);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return Outcome.Down($"No answer within {_options.Timeout.TotalSeconds:0.#} s.");
        }
        catch (Exception e) when (e is CryptographicException or WebhookKeyMissing)
        {
            return Outcome.Down("Its secret cannot be opened: Webhooks:Key is not the one it was sealed with.");
        }
        catch (HttpRequestException e)
        {
            return Outcome.Down(e.InnerException is AddressRefusedException refused ? refused.Message : e.HttpRequestError.ToString());
        }
    }

    public void Dispose() => _http.Dispose();

    HttpRequestMessage Request(Webhook webhook, Parcel parcel)
    {
        var now = _time.GetUtcNow();
        var (id, seconds) = (parcel.MessageId.ToString(), now.ToUnixTimeSeconds());
        return new(HttpMethod.Post, webhook.Url)
        {
            Content = new StringContent(parcel.Body, Encoding.UTF8, new MediaTypeHeaderValue("application/cloudevents+json")),
            Headers =
            {
                { "webhook-id", id },
                { "webhook-timestamp", seconds.ToString(CultureInfo.InvariantCulture) },
                { "webhook-signature", Signature.Of(webhook.Secrets(_seal, now), id, seconds, parcel.Body) },
                { "user-agent", "Journey-Webhooks/1" },
            },
        };
    }

    static Outcome Of(HttpStatusCode status) => (int)status switch
    {
        >= 200 and < 300 => Outcome.Sent with { Status = (int)status },
        410 => new(false, 410, "The target is gone.", TargetIsDown: false, Gone: true),
        408 or 425 or 429 or >= 500 => new(false, (int)status, "", TargetIsDown: true),
        _ => new(false, (int)status, "", TargetIsDown: false),
    };

    async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, ct);
        var allowed = found.Where(address => _options.AllowPrivate || PublicAddress.Is(address)).ToArray();
        if (allowed.Length == 0)
        {
            throw new AddressRefusedException();
        }
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
