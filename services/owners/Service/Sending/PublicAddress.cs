using System.Net;
using System.Net.Sockets;

namespace Journey.Owners.Sending;

/// <summary>Which addresses are of the public internet: those that the IANA registries of special-purpose addresses (RFC 6890) do not keep for something else.</summary>
internal static class PublicAddress
{
    static readonly IPNetwork[] Special4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15",
            "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(IPNetwork.Parse),
    ];

    static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    // Of 2000::/3: protocols (with Teredo), documentation, and 6to4, which leads to an address of version 4.
    static readonly IPNetwork[] Special6 = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(IPNetwork.Parse)];

    static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return Is(address.MapToIPv4());
        }
        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return !Special4.Any(network => network.Contains(address));
        }
        if (Translated.Contains(address))
        {
            return Is(new IPAddress(address.GetAddressBytes()[12..]));
        }
        return address.AddressFamily == AddressFamily.InterNetworkV6 && Global6.Contains(address) && !Special6.Any(network => network.Contains(address));
    }
}
