using Journey.Gateway.Errors;
using Journey.Gateway.Routing;
using Journey.Platform.Identity;

namespace Journey.Gateway.Identity;

/// <summary>Lets a request through to a part with a fresh internal token for its visitor and unit, and with nothing else that claims to be one.</summary>
internal sealed class Admission(UnitAccess access, ShareAccess shares, InternalTokens tokens)
{
    const string UnitMetadata = "journey-unit";

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var named = context.Request.Headers[UnitMetadata];
        if (!context.IsOwn())
        {
            IncomingHeaders.Strip(context.Request);
        }

        if (context.Door() is Door.Shared)
        {
            var token = context.GetRouteValue("token") as string ?? "";
            context.Request.Headers.Authorization = "Bearer " + await shares.OpenAsync(token, context.RequestAborted);
        }
        else if (context.Door() is not Door.Public)
        {
            var visitor = context.Features.Get<Visitor>() ?? throw new NotSignedIn();
            var unit = context.Door() is not Door.Rpc ? context.GetRouteValue("unit") as string
                // Clients may send a metadata entry that is there twice as one line.
                : named.ToString() is var one && !one.Contains(',', StringComparison.Ordinal) ? one
                : throw GatewayErrors.UnitAmbiguous();
            var membership = string.IsNullOrEmpty(unit) ? null
                : await access.ResolveAsync(visitor.Subject, unit, context.RequestAborted) ?? throw new UnitNotFound();
            context.Features.Set(membership);
            context.Request.Headers.Authorization = "Bearer " + tokens.For(visitor, membership);
        }

        await next(context);
    }
}
