using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Owners.Tests.Hosts;

/// <summary>As much of SMTP as a client needs to hand over mail, on loopback.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    readonly TcpListener _listener;
    readonly CancellationTokenSource _stop = new();
    readonly ConcurrentQueue<string> _mails = new();
    readonly Task _loop;

    public MailServer(int port)
    {
        _listener = new(IPAddress.Loopback, port);
        _listener.Start();
        _loop = AcceptAsync();
    }

    /// <summary>Mails that were taken, headers and text.</summary>
    public IReadOnlyList<string> Mails => [.. _mails];

    /// <summary>Whether the next mail is refused as it ends.</summary>
    public bool Refuses { get; set; }

    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _loop;
        _stop.Dispose();
    }

    async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await TalkAsync(client, _stop.Token);
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
            {
                // The client hung up, or the test is over.
            }
        }
    }

    async Task TalkAsync(TcpClient client, CancellationToken ct)
    {
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync(ct) is { } line && !line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
        {
            if (!line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
            {
                await writer.WriteLineAsync("250 ok");
                continue;
            }
            await writer.WriteLineAsync("354 go on");
            var mail = new StringBuilder();
            while (await reader.ReadLineAsync(ct) is { } part && part != ".")
            {
                mail.Append(part).Append('\n');
            }
            if (!Refuses)
            {
                _mails.Enqueue(Read(mail.ToString()));
            }
            await writer.WriteLineAsync(Refuses ? "451 later" : "250 taken");
        }
    }

    // Headers as they came, the text as people read it.
    static string Read(string mail) => mail.Split("\n\n", 2) is [var head, var body] && head.Contains("base64", StringComparison.OrdinalIgnoreCase)
        ? $"{head}\n\n{Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\n", "", StringComparison.Ordinal)))}"
        : mail;
}
