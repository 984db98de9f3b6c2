using Grpc.Core;
using Journey.Evidence.V1;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Shared;
using Journey.Portal.Html;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

/// <summary>The one page for people who did not sign in: the map of their link. The gateway has changed the token of the address into a caller.</summary>
internal static class SharedEndpoints
{
    public static void MapShared(this IEndpointRouteBuilder pages) => pages.MapGet(Addresses.SharedMap, Show).NeedsShare();

    static async Task<IResult> Show(Parts parts, string? stage)
    {
        var reasons = ReasonsAsync(parts);
        var shared = await parts.Maps.GetSharedMapAsync(new() { Language = Text.Language.Current }, parts.Options);
        var seen = await reasons;
        return View.Page<SharedPage, SharedModel>(SharedModel.Of(parts.Frame, shared, seen, stage ?? ""));
    }

    // A map of which evidence has not heard yet has no reasons to tell.
    static async Task<GetBeliefReply?> ReasonsAsync(Parts parts)
    {
        try
        {
            return await parts.TryAsync("evidence", options => parts.Evidence.GetSharedBeliefAsync(new(), options));
        }
        catch (RpcException e) when (e.StatusCode is StatusCode.NotFound)
        {
            return null;
        }
    }
}
