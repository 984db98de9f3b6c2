using Journey.Local.Commands;
using Journey.Servers;

namespace Journey.Local.Hosting;

/// <summary>Finds a pair of free ports: N for HTTP, N + 1 for gRPC.</summary>
internal static class FreePort
{
    public const int Default = 5080;
    const int Attempts = 50;

    public static int Choose(int? wanted)
    {
        if (wanted is { } port)
        {
            return port == 0 || PairIsFree(port) ? port : throw new UsageException($"Port {port} or {port + 1} is taken. Choose another with --port.");
        }

        return Enumerable.Range(0, Attempts).Select(step => Default + (2 * step)).FirstOrDefault(PairIsFree, 0);
    }

    public static bool PairIsFree(int port) => LoopbackPort.IsFree(port) && LoopbackPort.IsFree(port + 1);
}
