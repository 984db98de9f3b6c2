using Journey.Evidence.Claims;

namespace Journey.Evidence.Http;

internal static class MapAddress
{
    /// <summary>What cannot be an id is an id that does not exist.</summary>
    public static Guid Id(string text) => Guid.TryParseExact(text, "D", out var id) ? id : throw new MapNotFound();
}
