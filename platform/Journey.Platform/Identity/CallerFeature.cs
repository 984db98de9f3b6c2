using Microsoft.AspNetCore.Http;

namespace Journey.Platform.Identity;

/// <summary>Gives the caller of a request.</summary>
public static class CallerFeature
{
    /// <summary>The verified caller; refuses the request when there is none.</summary>
    public static Caller Caller(this HttpContext context) =>
        context.Features.Get<Caller>() ?? throw new NotSignedIn();
}
