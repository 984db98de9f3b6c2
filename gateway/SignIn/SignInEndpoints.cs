using Journey.Gateway.Identity;
using Journey.Gateway.Routing;
using Journey.Gateway.SignIn.OpenId;
using Journey.Platform.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Journey.Gateway.SignIn;

/// <summary>Sign-in, sign-out, and links to sign in with.</summary>
internal static class SignInEndpoints
{
    const long LargestForm = 16_384;

    public static void MapSignIn(this IEndpointRouteBuilder routes, GatewayOptions options)
    {
        var pages = routes.MapGroup("").IsPublic().WithMetadata(new RequestSizeLimitAttribute(LargestForm));
        pages.MapPost("/sign-out", SignOutAsync).WithMetadata(Own("sign-out", Door.Public));
        if (!options.DevelopmentSignIn)
        {
            RequestDelegate show = options.OpenId is null ? ShowNothingAsync : OpenIdSignIn.BeginAsync;
            pages.MapGet("/sign-in", show);
            return;
        }

        pages.MapGet("/sign-in", ShowAsync);
        pages.MapPost("/sign-in", EnterAsync);
        routes.MapPost("/sign-in/links", IssueAsync).NeedsOrganisation().WithMetadata(Own("sign-in-links", Door.Api));
    }

    static Road Own(string id, Door door) => new(id, "", Parts.Gateway, door);

    static Task ShowNothingAsync(HttpContext context) => context.WritePageAsync(StatusCodes.Status501NotImplemented, "Sign in", SignInPage.NotSetUp);

    static Task ShowAsync(HttpContext context)
    {
        var code = context.Request.Query["code"].ToString();
        return MayEnter(context, code)
            ? context.WritePageAsync(StatusCodes.Status200OK, "Sign in", SignInPage.Choose(code, ReturnAddress.Safe(context.Request.Query["return"])))
            : context.WritePageAsync(StatusCodes.Status403Forbidden, "Sign in", SignInPage.LinkNeeded);
    }

    static async Task EnterAsync(HttpContext context)
    {
        SameOrigin.Require(context.Request);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var person = DevelopmentPeople.Find(form["person"]);
        var browsers = context.RequestServices.GetRequiredService<KnownBrowser>();
        var links = context.RequestServices.GetRequiredService<SignInLinks>();
        if (person is null || !(links.TryUse(form["code"].ToString()) || browsers.IsKnown(context.Request)))
        {
            await context.WritePageAsync(StatusCodes.Status403Forbidden, "Sign in", SignInPage.LinkNeeded);
            return;
        }

        await Session.BeginAsync(context, person.Visitor(), context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        browsers.Remember(context.Response);
        SeeOther(context, ReturnAddress.Safe(form["return"]));
    }

    static async Task SignOutAsync(HttpContext context)
    {
        SameOrigin.Require(context.Request);
        await Session.EndAsync(context);
        // A provider that knows the person still would let them in again at once.
        SeeOther(context, context.RequestServices.GetRequiredService<GatewayOptions>().OpenId is null ? "/sign-in" : "/sign-in?out");
    }

    static Task IssueAsync(HttpContext context)
    {
        if (context.Features.Get<Visitor>() is not { Organisation: true })
        {
            throw new RoleTooLow();
        }

        context.Response.StatusCode = StatusCodes.Status201Created;
        var address = context.RequestServices.GetRequiredService<SignInLinks>().Issue();
        return context.Response.WriteAsJsonAsync(new { address }, context.RequestAborted);
    }

    static bool MayEnter(HttpContext context, string code) =>
        context.RequestServices.GetRequiredService<SignInLinks>().IsOpen(code)
        || context.RequestServices.GetRequiredService<KnownBrowser>().IsKnown(context.Request);

    static void SeeOther(HttpContext context, string address)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = address;
        context.Response.Headers.CacheControl = "no-store";
    }
}
