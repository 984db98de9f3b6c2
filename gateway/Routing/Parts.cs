namespace Journey.Gateway.Routing;

/// <summary>The parts behind the gateway, as the configuration names them (<c>Services:Maps</c> and so on).</summary>
internal static class Parts
{
    public const string Maps = "maps";
    public const string Evidence = "evidence";
    public const string Owners = "owners";
    public const string Portal = "portal";

    public static IReadOnlyList<string> All => [Maps, Evidence, Owners, Portal];

    public static IReadOnlyList<string> Services => [Maps, Evidence, Owners];
}
