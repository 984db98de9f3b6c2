using Journey.Platform.Errors;

namespace Journey.Evidence.Imports;

internal sealed class ImportNotFound() : JourneyException(ErrorKind.NotFound, "IMPORT_NOT_FOUND", "There is no such import of this source.");

internal sealed class ImportEnded(ImportState state) : JourneyException(
    ErrorKind.Conflict, "IMPORT_ENDED", $"The import has ended: it is {state.ToString().ToLowerInvariant()}. Nothing of it can be stopped or go on.",
    metadata: new Dictionary<string, string> { ["state"] = state.ToString().ToLowerInvariant() });
