using System.Globalization;
using Journey.Maps.Maps;

namespace Journey.Maps.Http;

/// <summary>Answers with a version: the strong ETag is its number.</summary>
internal static class MapAnswers
{
    public static IResult Read(HttpContext http, MapVersion map)
    {
        http.Response.Headers.ETag = Tag(map);
        return Results.Json(MapForm.Of(map), DocumentJson.Options);
    }

    public static IResult Written(HttpContext http, MapWritten written)
    {
        http.Response.Headers.ETag = Tag(written.Map);
        return Results.Json(MapForm.Of(written.Map, written.Ids), DocumentJson.Options);
    }

    public static IResult Created(HttpContext http, MapWritten written)
    {
        http.Response.Headers.ETag = Tag(written.Map);
        http.Response.Headers.Location = $"{http.Request.Path}/{written.Map.MapId}";
        return Results.Json(MapForm.Of(written.Map, written.Ids), DocumentJson.Options, statusCode: StatusCodes.Status201Created);
    }

    private static string Tag(MapVersion map) => string.Create(CultureInfo.InvariantCulture, $"\"{map.Version}\"");
}
