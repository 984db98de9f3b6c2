using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Portfolios;
using Journey.Portal.Html;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

/// <summary>The unit's journeys side by side, and what they have led to.</summary>
internal static class PortfolioEndpoints
{
    public static void MapPortfolio(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/units/{unit}/portfolio", Show).Needs(Role.Viewer).Keep();
        pages.MapGet("/units/{unit}/usage", Usage).Needs(Role.Viewer).Keep();
    }

    static async Task<IResult> Show(Parts parts, string? cursor) => View.Page<PortfolioPage, PortfolioModel>(await parts.PortfolioAsync(cursor ?? ""));

    static async Task<IResult> Usage(Parts parts, string? cursor) => View.Page<UsagePage, UsageModel>(await parts.UsageAsync(cursor ?? ""));
}
