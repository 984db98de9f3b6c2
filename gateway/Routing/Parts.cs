using System.Net;

namespace Journey.Gateway.Routing;

/// <summary>The parts behind the gateway, as the configuration names them (<c>Services:Maps</c> and so on).</summary>
internal static class Parts
{
    public const string Maps = "maps";
    public const string Evidence = "evidence";
    public const string Owners = "owners";
    public const string Portal = "portal";

    /// <summary>The gateway's own pages.</summary>
    public const string Gateway = "gateway";

    public static IReadOnlyList<string> All => [Maps, Evidence, Owners, Portal];

    public static IReadOnlyList<string> Services => [Maps, Evidence, Owners];

    // Services speak gRPC and HTTP on one port, which therefore is HTTP/2; the portal answers people.
    public static Version HttpOf(string part) => part == Portal ? HttpVersion.Version11 : HttpVersion.Version20;
}
