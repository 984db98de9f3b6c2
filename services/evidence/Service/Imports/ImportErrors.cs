using Journey.Platform.Errors;

namespace Journey.Evidence.Imports;

internal sealed class ImportNotFound() : JourneyException(ErrorKind.NotFound, "IMPORT_NOT_FOUND", "There is no such import of this source.");
