using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace Faults.Tests.Network;

/// <summary>One connection through a relay.</summary>
internal sealed class Passage(Socket caller, Relay relay) : IDisposable
{
    const int Ahead = 256;
    readonly Socket _called = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    volatile bool _deaf;
    int _said;

    /// <summary>Passes on until one side has closed, or both were.</summary>
    public async Task RunAsync(Uri target, Frames frames)
    {
        caller.NoDelay = true;
        try
        {
            await _called.ConnectAsync(target.Host, target.Port);
            await Task.WhenAny(
                PassAsync(caller, _called, bytes => TakeQuestion(bytes, frames)),
                PassAsync(_called, caller, _ => !_deaf && !relay.Manner.LosesAnswers));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Who is called is not there: the caller is told by the end of the connection.
        }

        Dispose();
    }

    public void Dispose()
    {
        caller.Dispose();
        _called.Dispose();
    }

    // Whether they are passed on.
    bool TakeQuestion(ReadOnlyMemory<byte> bytes, Frames frames)
    {
        frames.Read(bytes.Span);
        if (relay.Manner.DeafAfter is { } words)
        {
            while (_said < words.Count && bytes.Span.IndexOf(Encoding.ASCII.GetBytes(words[_said])) >= 0)
            {
                _said++;
            }

            _deaf = _said == words.Count;
        }

        return !relay.Manner.LosesQuestions;
    }

    async Task PassAsync(Socket from, Socket to, Func<ReadOnlyMemory<byte>, bool> passes)
    {
        var under = Channel.CreateBounded<(long Came, byte[] Bytes)>(Ahead);
        _ = ReadAsync(from, under.Writer, passes);
        // Ends when all is passed on that came until the end, or when nobody takes it.
        await WriteAsync(to, under.Reader);
    }

    static async Task ReadAsync(Socket from, ChannelWriter<(long Came, byte[] Bytes)> under, Func<ReadOnlyMemory<byte>, bool> passes)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and var read)
            {
                if (passes(buffer.AsMemory(0, read)))
                {
                    await under.WriteAsync((TimeProvider.System.GetTimestamp(), buffer[..read]));
                }
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // It has ended without a word.
        }

        under.TryComplete();
    }

    async Task WriteAsync(Socket to, ChannelReader<(long Came, byte[] Bytes)> under)
    {
        try
        {
            await foreach (var (came, bytes) in under.ReadAllAsync())
            {
                var manner = relay.Manner;
                var wait = manner.Delay - TimeProvider.System.GetElapsedTime(came);
                wait = (wait > TimeSpan.Zero ? wait : TimeSpan.Zero) + (manner.BytesPerSecond > 0 ? TimeSpan.FromSeconds((double)bytes.Length / manner.BytesPerSecond) : TimeSpan.Zero);
                if (wait > TimeSpan.Zero)
                {
                    await Task.Delay(wait);
                }

                await to.SendAsync(bytes);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Who is to be told has gone.
        }
    }
}
