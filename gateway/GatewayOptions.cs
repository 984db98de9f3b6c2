using System.Net;
using Journey.Gateway.Routing;
using Journey.Gateway.SignIn.OpenId;
using Journey.Platform.Clients;

namespace Journey.Gateway;

/// <summary>What the gateway is told: where it listens, where the parts are, who may sign in how, and how much a caller may ask.</summary>
internal sealed record GatewayOptions
{
    public required IPAddress Address { get; init; }
    public required int Http { get; init; }
    public required int Grpc { get; init; }

    /// <summary>Where each part is; a part that runs several times has several addresses.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Uri>> Services { get; init; }

    public required string DataPath { get; init; }
    public required bool DevelopmentSignIn { get; init; }

    /// <summary>The identity provider; null where none is set up.</summary>
    public required OpenIdSettings? OpenId { get; init; }

    /// <summary>Secret that session keys are sealed with where several gateways share them; null where they lie beside the one gateway.</summary>
    public required byte[]? KeyRing { get; init; }

    public required TimeSpan IdleLimit { get; init; }

    /// <summary>Whether only an edge that ends TLS can reach the gateway: what it says of a caller then counts.</summary>
    public required bool BehindEdge { get; init; }

    /// <summary>How long a part may send nothing before its caller is told that it does not answer.</summary>
    public required TimeSpan Silence { get; init; }

    public required TimeSpan AbsoluteLimit { get; init; }
    public required int RequestsPerSecond { get; init; }
    public required int Burst { get; init; }

    // Plain http is spoken on loopback only, where not every browser takes a Secure cookie.
    public bool PlainCookie => IPAddress.IsLoopback(Address);

    public static GatewayOptions From(IConfiguration settings, string environment)
    {
        var problems = new List<string>();
        var options = new GatewayOptions
        {
            Address = Read(settings, problems, "Ports:Address", IPAddress.Loopback, IPAddress.Parse),
            Http = Read(settings, problems, "Ports:Http", 5080, Number),
            Grpc = Read(settings, problems, "Ports:Grpc", 5081, Number),
            Services = Parts.All.ToDictionary(part => part, part => Service(settings, problems, part)),
            DataPath = settings["Data:Path"] ?? Path.Combine(AppContext.BaseDirectory, "data"),
            DevelopmentSignIn = Read(settings, problems, "SignIn:Development", false, bool.Parse),
            OpenId = OpenIdSettings.From(settings.GetSection("SignIn"), problems),
            KeyRing = Read(settings, problems, "SignIn:KeyRing", [], Secret) is { Length: > 0 } secret ? secret : null,
            BehindEdge = Read(settings, problems, "Edge:Trusted", false, bool.Parse),
            Silence = Read(settings, problems, "Services:Silence", TimeSpan.FromSeconds(30), Span),
            IdleLimit = Read(settings, problems, "SignIn:IdleMinutes", TimeSpan.FromMinutes(60), Minutes),
            AbsoluteLimit = Read(settings, problems, "SignIn:AbsoluteMinutes", TimeSpan.FromHours(12), Minutes),
            RequestsPerSecond = Read(settings, problems, "Limits:RequestsPerSecond", 1_000, Positive),
            Burst = Read(settings, problems, "Limits:Burst", 5_000, Positive)
        };
        if (options.DevelopmentSignIn && string.Equals(environment, "Production", StringComparison.OrdinalIgnoreCase))
        {
            problems.Add("SignIn:Development lets anybody in and is refused in Production.");
        }

        if (options.DevelopmentSignIn && !IPAddress.IsLoopback(options.Address))
        {
            problems.Add($"SignIn:Development lets anybody in and is refused on {options.Address}, which is not a loopback address.");
        }

        if (options is { DevelopmentSignIn: true, OpenId: not null })
        {
            problems.Add("SignIn:Development and SignIn:Issuer are two ways in: choose one.");
        }

        return problems.Count == 0 ? options : throw new InvalidOperationException("The gateway cannot start. " + string.Join(" ", problems));
    }

    static IReadOnlyList<Uri> Service(IConfiguration settings, List<string> problems, string part) =>
        Read(settings, problems, $"Services:{char.ToUpperInvariant(part[0])}{part[1..]}", null, PartAddresses.Read)!;

    static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    static int Positive(string text) => Number(text) is > 0 and var number ? number : throw new FormatException();

    static byte[] Secret(string text) => Convert.FromHexString(text) is { Length: 32 } secret ? secret : throw new FormatException();

    static TimeSpan Span(string text) =>
        TimeSpan.Parse(text, System.Globalization.CultureInfo.InvariantCulture) is { Ticks: > 0 } span ? span : throw new FormatException();

    static TimeSpan Minutes(string text) => TimeSpan.FromMinutes(Positive(text));

    static T Read<T>(IConfiguration settings, List<string> problems, string key, T fallback, Func<string, T> parse)
    {
        var text = settings[key];
        try
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                return parse(text);
            }
        }
        catch (FormatException)
        {
            // A secret that was typed wrong is still one.
            problems.Add(key == "SignIn:KeyRing" ? $"{key} must be 64 hex digits." : $"{key} cannot be read: '{text}'.");
            return fallback;
        }

        if (fallback is null)
        {
            problems.Add($"{key} is missing.");
        }

        return fallback;
    }
}
