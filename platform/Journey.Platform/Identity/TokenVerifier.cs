using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Journey.Platform.Identity;

/// <summary>Verifies internal tokens, each once, and remembers the caller under the token's hash until it expires.</summary>
public sealed class TokenVerifier
{
    private const int MaxRemembered = 10_000;
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<string, Known> known = new();
    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };
    private readonly SigningKeys keys;
    private readonly TimeProvider time;
    private readonly TokenValidationParameters parameters;
    private long generation;

    /// <summary>Makes a verifier that trusts the public keys.</summary>
    public TokenVerifier(SigningKeys keys, TimeProvider time)
    {
        this.keys = keys;
        this.time = time;
        parameters = new TokenValidationParameters
        {
            ValidIssuer = InternalToken.Issuer,
            ValidAudience = InternalToken.Audience,
            ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
            ValidTypes = ["JWT"],
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            TryAllIssuerSigningKeys = false,
            IssuerSigningKeyResolver = (_, _, id, _) => keys.Find(id) is { } key ? [key] : [],
            LifetimeValidator = (from, to, _, _) => from <= Latest() && to >= Earliest(),
        };
    }

    /// <summary>How many tokens were verified by their signature rather than remembered.</summary>
    public long Verified { get; private set; }

    /// <summary>Gives the caller of a token that is genuine, meant for us and not expired.</summary>
    public bool TryVerify(string token, [NotNullWhen(true)] out Caller? caller)
    {
        ForgetOnKeyChange();
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
        if (known.TryGetValue(hash, out var found) && found.Until >= Earliest())
        {
            caller = found.Caller;
            return true;
        }

        known.TryRemove(hash, out _);
        caller = Verify(token, out var until);
        if (caller is null)
        {
            return false;
        }

        MakeRoom();
        known[hash] = new Known(caller, until);
        return true;
    }

    private Caller? Verify(string token, out DateTime until)
    {
        Verified++;
        // Without a configuration to fetch the validation completes synchronously.
        var result = handler.ValidateTokenAsync(token, parameters).GetAwaiter().GetResult();
        until = default;
        if (!result.IsValid || result.SecurityToken is not JsonWebToken jwt)
        {
            return null;
        }

        until = jwt.ValidTo;
        return TokenClaims.Read(jwt);
    }

    // Keys that are taken away must not live on in what was verified with them.
    private void ForgetOnKeyChange()
    {
        var current = keys.Generation;
        if (Interlocked.Exchange(ref generation, current) != current)
        {
            known.Clear();
        }
    }

    private void MakeRoom()
    {
        if (known.Count < MaxRemembered)
        {
            return;
        }

        foreach (var (hash, entry) in known)
        {
            if (entry.Until < Earliest())
            {
                known.TryRemove(hash, out _);
            }
        }

        if (known.Count >= MaxRemembered)
        {
            known.Clear();
        }
    }

    private DateTime Earliest() => (time.GetUtcNow() - Skew).UtcDateTime;

    private DateTime Latest() => (time.GetUtcNow() + Skew).UtcDateTime;

    private sealed record Known(Caller Caller, DateTime Until);
}
