namespace Journey.Portal.Html;

/// <summary>The answer to a form that was done: look at this page (303), which a reload may repeat.</summary>
internal static class SeeOtherResults
{
    public static IResult SeeOther(this IResultExtensions _, string address) => new SeeOther(address);
}

internal sealed record SeeOther(string Address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = Address;
        return Task.CompletedTask;
    }
}
