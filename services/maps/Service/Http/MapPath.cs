using System.Globalization;
using Journey.Maps.Maps;

namespace Journey.Maps.Http;

/// <summary>Reads what stands in a path; what cannot be an id is an id that does not exist.</summary>
internal static class MapPath
{
    public static Guid Id(string id) => Guid.TryParseExact(id, "D", out var own) ? own : throw new MapNotFound(id);

    public static int Version(Guid map, string version) =>
        int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new MapVersionNotFound(map, version);
}
