using System.Net;
using System.Net.Sockets;

namespace Journey.Servers;

/// <summary>Ports of the loopback interface.</summary>
public static class LoopbackPort
{
    private const int NodeDistance = 20_000;

    /// <summary>
    /// One that nobody listens on, nor on the one 20,000 below: a broker that was not told otherwise takes that much above its own for other
    /// nodes.
    /// </summary>
    public static int Free()
    {
        while (true)
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            var port = ((IPEndPoint)listener.LocalEndpoint).Port;
            if (port <= NodeDistance || IsFree(port - NodeDistance))
            {
                return port;
            }
        }
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
