using System.Net;

namespace Journey.Gateway.SignIn.OpenId;

/// <summary>The identity provider of an installation, and what of its answers counts; section <c>SignIn</c>.</summary>
internal sealed record OpenIdSettings
{
    static readonly string[] Needed = ["ClientId", "ClientSecret"];

    /// <summary>The provider's own name for itself; its discovery document lies below it.</summary>
    public required Uri Issuer { get; init; }

    /// <summary>What the provider knows Journey as.</summary>
    public required string ClientId { get; init; }

    public required string ClientSecret { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>The claim that holds the name of a person.</summary>
    public required string NameClaim { get; init; }

    /// <summary>The claim, and one of its values, of those who may make units; null where nobody may.</summary>
    public required (string Claim, string Value)? Organisation { get; init; }

    /// <summary>The audience of tokens that programs bring to the API; null where none are taken.</summary>
    public required string? Audience { get; init; }

    /// <summary>Whether the provider is asked in cleartext: on loopback, for trials, and nowhere else.</summary>
    public bool IsPlain => Issuer.Scheme == Uri.UriSchemeHttp;

    /// <summary>Null where no provider is named; adds to the problems what cannot be used.</summary>
    public static OpenIdSettings? From(IConfigurationSection settings, List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(settings["Issuer"]))
        {
            return null;
        }

        if (!Uri.TryCreate(settings["Issuer"], UriKind.Absolute, out var issuer) || !(issuer.Scheme == Uri.UriSchemeHttps || IsOnLoopback(issuer)))
        {
            problems.Add($"SignIn:Issuer must be an https address: '{settings["Issuer"]}'.");
            return null;
        }

        foreach (var key in Needed.Where(key => string.IsNullOrWhiteSpace(settings[key])))
        {
            problems.Add($"SignIn:{key} is missing; SignIn:Issuer needs it.");
        }

        return new()
        {
            Issuer = issuer,
            ClientId = settings["ClientId"] ?? "",
            ClientSecret = settings["ClientSecret"] ?? "",
            Scopes = (settings["Scopes"] ?? "openid profile").Split(' ', StringSplitOptions.RemoveEmptyEntries),
            NameClaim = settings["NameClaim"] ?? "name",
            Organisation = settings["OrganisationClaim"] is { Length: > 0 } claim && settings["OrganisationValue"] is { Length: > 0 } value ? (claim, value) : null,
            Audience = settings["Audience"] is { Length: > 0 } audience ? audience : null,
        };
    }

    static bool IsOnLoopback(Uri address) => address.Scheme == Uri.UriSchemeHttp && IPAddress.TryParse(address.Host, out var host) && IPAddress.IsLoopback(host);
}
