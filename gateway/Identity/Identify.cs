using Journey.Gateway.Routing;
using Journey.Gateway.SignIn;

namespace Journey.Gateway.Identity;

/// <summary>Finds out who is asking, by the one proof the door takes: a token at /api and gRPC, the session at pages.</summary>
internal sealed class Identify(ExternalTokens tokens)
{
    const string Scheme = "Bearer ";

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var visitor = context.Door() switch
        {
            Door.Api or Door.Rpc => await FromTokenAsync(context.Request.Headers.Authorization),
            Door.Page => await Session.VisitorAsync(context),
            _ => null
        };
        if (visitor is not null)
        {
            context.Features.Set(visitor);
        }

        await next(context);
    }

    async ValueTask<Visitor?> FromTokenAsync(string? header) =>
        header?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) == true
            ? await tokens.ReadAsync(header[Scheme.Length..].Trim())
            : null;
}
