using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Journey.Servers;

/// <summary>Ports of the loopback interface.</summary>
public static class LoopbackPort
{
    private const int NodeDistance = 20_000;
    private const int Lowest = 10_000;
    private const int Above = 32_768;

    /// <summary>
    /// One that nobody listens on, nor on the one 20,000 below: a broker that was not told otherwise takes that much above its own for other
    /// nodes. It is below those that systems give to outgoing connections: one of these could take it before whoever wants it listens, or
    /// while who listened there starts again.
    /// </summary>
    public static int Free()
    {
        while (true)
        {
            var port = RandomNumberGenerator.GetInt32(Lowest, Above);
            if (IsFree(port) && (port <= NodeDistance || IsFree(port - NodeDistance)))
            {
                return port;
            }
        }
    }

    /// <summary>So many of them, each another one.</summary>
    public static IReadOnlyList<int> Free(int count)
    {
        var ports = new HashSet<int>();
        while (ports.Count < count)
        {
            ports.Add(Free());
        }

        return [.. ports];
    }

    /// <summary>Whether nobody listens on it.</summary>
    public static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
