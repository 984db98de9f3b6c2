using System.Text.Json;
using Journey.Maps.Maps;
using Journey.Platform.Errors;

namespace Journey.Maps.Publishing;

internal sealed class VersionNotDraft(VersionStatus status) : JourneyException(
    ErrorKind.Precondition,
    "VERSION_NOT_DRAFT",
    "A review is asked for a draft, and this version is none.",
    metadata: new Dictionary<string, string> { ["versionStatus"] = JsonNamingPolicy.CamelCase.ConvertName(status.ToString()) });
