using Journey.Platform.Errors;

namespace Journey.Owners.Owners;

internal sealed class HandoffTermsChanged()
    : JourneyException(ErrorKind.Precondition, "HANDOFF_TERMS_CHANGED", "The map has other terms than those that were seen. Read them again, then confirm.");
