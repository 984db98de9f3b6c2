using Journey.Maps.V1;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Portal.Clients;
using Journey.Portal.Components.Units;
using Journey.Portal.Editing;
using Journey.Portal.Html;
using Journey.Portal.Models;

namespace Journey.Portal.Endpoints;

internal static class SearchEndpoints
{
    /// <summary>Maps a page: each is read whole, to say where in it the words stand.</summary>
    const int Most = 10;

    public static void MapSearch(this IEndpointRouteBuilder pages) => pages.MapGet("/units/{unit}/search", Search).Needs(Role.Viewer);

    static async Task<IResult> Search(Parts parts, string? query, string? cursor)
    {
        var words = query?.Trim() ?? "";
        if (words.Length == 0)
        {
            return View.Page<SearchPage, SearchModel>(new(parts.Frame, "", [], ""));
        }
        try
        {
            var found = await parts.TryAsync("maps", o => parts.Maps.SearchMapsAsync(new() { Query = words, Limit = Most, Cursor = cursor ?? "" }, o));
            var hits = await Task.WhenAll((found?.Maps ?? []).Select(map => HitAsync(parts, map, words)));
            return View.Page<SearchPage, SearchModel>(new(parts.Frame, words, hits, found?.Next ?? ""));
        }
        catch (Exception e) when (Refusal.Of(e) is { Kind: ErrorKind.Invalid } refusal)
        {
            return View.Page<SearchPage, SearchModel>(new(parts.Frame, words, [], "") { Wrong = refusal.All }, 422);
        }
    }

    static async Task<SearchHit> HitAsync(Parts parts, MapSummary map, string words)
    {
        var read = await parts.TryAsync("maps", o => parts.Maps.GetMapAsync(new() { MapId = map.MapId }, o));
        return new(map, read is null ? [] : [.. SearchHit.Places(new MapTree(read.Map.Document, map.MapId), words)]);
    }
}
