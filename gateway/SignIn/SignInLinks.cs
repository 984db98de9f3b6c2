using System.Security.Cryptography;
using Journey.Gateway.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace Journey.Gateway.SignIn;

/// <summary>Sign-in links, each good for one sign-in.</summary>
internal sealed class SignInLinks
{
    const int Bytes = 16;
    static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);
    readonly ExpiringCache<string, bool> _open;

    public SignInLinks(TimeProvider time) => _open = new(time, capacity: 1_000);

    /// <summary>A new link, relative to the gateway's address.</summary>
    public string Issue()
    {
        var code = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(Bytes));
        _open.Set(code, true, Lifetime);
        return "/sign-in?code=" + code;
    }

    public bool IsOpen(string code) => _open.TryGet(code, out _);

    public bool TryUse(string code) => _open.TryTake(code, out _);
}
