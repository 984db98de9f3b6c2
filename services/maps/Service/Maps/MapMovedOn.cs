using System.Globalization;
using Journey.Platform.Errors;

namespace Journey.Maps.Maps;

/// <summary>Somebody was faster. The problem names what they changed, each at its element and field.</summary>
internal sealed class MapMovedOn(int current, IReadOnlyList<MapChange>? changes = null) : JourneyException(
    ErrorKind.Conflict,
    "MAP_MOVED_ON",
    $"The map has changed meanwhile and stands at version {current}.",
    [.. (changes ?? []).Take(Most).Select(change => new FieldViolation(change.Field.Length == 0 ? change.Element : $"{change.Element}.{change.Field}", Told(change)))],
    metadata: new Dictionary<string, string> { [ErrorMetadata.CurrentVersion] = current.ToString(CultureInfo.InvariantCulture) })
{
    private const int Most = 50;

    private static string Told(MapChange change)
    {
        var after = change.After?.ToJsonString(DocumentJson.Options);
        return after is { Length: <= 200 } ? $"{change.Words}: {after}" : change.Words;
    }
}
