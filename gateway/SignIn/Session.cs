using System.Globalization;
using System.Security.Claims;
using Journey.Gateway.Identity;
using Journey.Gateway.SignIn.Keys;
using Journey.Platform.Clients;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Journey.Gateway.SignIn;

/// <summary>The portal's session: a protected cookie that ends when idle, when old, or at sign-out.</summary>
internal static class Session
{
    public const string Scheme = "session";
    const string SecureCookie = "__Host-journey";
    const string PlainCookie = "journey-session";
    const string Started = "started";
    const string Id = "session";

    public static IReadOnlyList<string> OwnCookies => [SecureCookie, PlainCookie];

    public static string CookieOf(GatewayOptions options) => options.PlainCookie ? PlainCookie : SecureCookie;

    public static void AddSession(this WebApplicationBuilder builder, GatewayOptions options)
    {
        builder.AddKeys(options);
        // The session is looked at where a page is asked for, and nowhere else: else a single scheme is, for every request.
        AppContext.SetSwitch("Microsoft.AspNetCore.Authentication.SuppressAutoDefaultScheme", true);
        builder.Services.AddSingleton<EndedSessions>();
        builder.Services.AddAuthentication().AddCookie(Scheme, cookie =>
        {
            cookie.Cookie.Name = CookieOf(options);
            cookie.Cookie.SecurePolicy = options.PlainCookie ? CookieSecurePolicy.None : CookieSecurePolicy.Always;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.Path = "/";
            cookie.ExpireTimeSpan = options.IdleLimit;
            cookie.SlidingExpiration = true;
            cookie.Events.OnValidatePrincipal = context => EndWhenOver(context, options.AbsoluteLimit);
        });
    }

    // One gateway has its keys beside it. Several share them, and need a secret for that.
    static void AddKeys(this WebApplicationBuilder builder, GatewayOptions options)
    {
        var protection = builder.Services.AddDataProtection().SetApplicationName("journey-gateway");
        if (options.KeyRing is not { } secret)
        {
            protection.PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(options.DataPath, "session-keys")));
            return;
        }

        builder.Services.AddRpcClient<Owners.V1.SessionKeys.SessionKeysClient>("Services:Owners");
        builder.Services.AddSingleton(new KeySeal(secret)).AddSingleton<SharedKeyRing>();
        builder.Services.AddOptions<KeyManagementOptions>().Configure<SharedKeyRing>((keys, ring) => keys.XmlRepository = ring);
    }

    public static async Task<Visitor?> VisitorAsync(HttpContext context)
    {
        var result = await context.AuthenticateAsync(Scheme);
        return result.Principal is { } who
            ? new Visitor(who.FindFirstValue("sub")!, who.FindFirstValue("name")!, who.HasClaim("organisation", "true"))
            : null;
    }

    public static Task BeginAsync(HttpContext context, Visitor visitor, DateTimeOffset now) => context.SignInAsync(Scheme, PrincipalOf(visitor, now));

    /// <summary>What a session that begins now holds.</summary>
    public static ClaimsPrincipal PrincipalOf(Visitor visitor, DateTimeOffset now) =>
        new(new ClaimsIdentity(
        [
            new Claim("sub", visitor.Subject),
            new Claim("name", visitor.Name),
            new Claim("organisation", visitor.Organisation ? "true" : "false"),
            new Claim(Started, now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            new Claim(Id, Guid.CreateVersion7(now).ToString())
        ], Scheme));

    public static async Task EndAsync(HttpContext context)
    {
        var result = await context.AuthenticateAsync(Scheme);
        if (result.Principal?.FindFirstValue(Id) is { } id)
        {
            await context.RequestServices.GetRequiredService<EndedSessions>().AddAsync(id);
        }

        await context.SignOutAsync(Scheme);
    }

    static async Task EndWhenOver(CookieValidatePrincipalContext context, TimeSpan limit)
    {
        var services = context.HttpContext.RequestServices;
        var started = long.Parse(context.Principal!.FindFirstValue(Started)!, CultureInfo.InvariantCulture);
        var over = DateTimeOffset.FromUnixTimeSeconds(started) + limit <= services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (over || await services.GetRequiredService<EndedSessions>().ContainsAsync(context.Principal!.FindFirstValue(Id)!))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Scheme);
        }
    }
}
