using Journey.Platform.Errors;

namespace Journey.Maps.Maps;

internal sealed class TermDiffers(Term known) : JourneyException(
    ErrorKind.Duplicate, "TERM_DIFFERS", $"The key is taken by '{known.Key}', which is called '{known.Name}'. A key is never used for anything else.");
