using System.Security.Cryptography;
using System.Text;
using Journey.Gateway.Identity;

namespace Journey.Gateway.Keeping;

/// <summary>Names everything a page is made of: what the services know of the unit, who asks, for what, and how.</summary>
internal static class PageKey
{
    // All that the portal looks at: languages and encodings, choices kept in cookies, and what htmx says of itself.
    static readonly string[] Headers = ["Accept-Encoding", "Accept-Language", "Cookie", "HX-Request", "HX-Boosted", "HX-History-Restore-Request"];

    public static string Of(HttpRequest request, Visitor visitor, Membership membership, string revisions)
    {
        var unit = membership.Unit;
        string[] parts =
        [
            revisions, $"{request.Scheme} {request.Host} {request.Path}{request.QueryString}", visitor.Subject, visitor.Name,
            $"{membership.Role} {visitor.Organisation}", unit.Key, unit.Name, unit.TimeZone, .. Headers.Select(name => request.Headers[name].ToString()),
        ];
        // Each part with its length, so that no two lists of parts look alike.
        var text = string.Concat(parts.Select(part => $"{part.Length}:{part}"));
        return $"page:{unit.Id:N}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
    }
}
