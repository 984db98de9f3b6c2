using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Journey.Owners.Sending;

/// <summary>Signs what is sent as the Standard Webhooks specification 1.0 says: HMAC-SHA256 of id, instant and body, joined by points.</summary>
internal static class Signature
{
    public const string Prefix = "whsec_";

    /// <summary>Value of the header <c>webhook-signature</c>: one for each secret, with blanks between them. A receiver takes it where any of them holds.</summary>
    public static string Of(IEnumerable<string> secrets, string id, long seconds, string body) => string.Join(' ', secrets.Select(secret => Of(secret, id, seconds, body)));

    /// <param name="secret">As it was given out.</param>
    /// <param name="id">Header <c>webhook-id</c>.</param>
    /// <param name="seconds">Header <c>webhook-timestamp</c>: seconds since 1970.</param>
    /// <param name="body">What is sent, as it is sent.</param>
    public static string Of(string secret, string id, long seconds, string body)
    {
        var signed = string.Create(CultureInfo.InvariantCulture, $"{id}.{seconds}.{body}");
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret[Prefix.Length..]), Encoding.UTF8.GetBytes(signed)))}";
    }
}
