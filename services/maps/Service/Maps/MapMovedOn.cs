using System.Globalization;
using Journey.Platform.Errors;

namespace Journey.Maps.Maps;

internal sealed class MapMovedOn(int current) : JourneyException(
    ErrorKind.Conflict,
    "MAP_MOVED_ON",
    $"The map has changed meanwhile and stands at version {current}.",
    metadata: new Dictionary<string, string> { [ErrorMetadata.CurrentVersion] = current.ToString(CultureInfo.InvariantCulture) });
