using Journey.Platform.Errors;

namespace Journey.Owners.Owners;

internal sealed class SubjectTaken(Person other) : JourneyException(
    ErrorKind.Duplicate, "SUBJECT_TAKEN", "Somebody else of the unit is said to sign in so.", metadata: new Dictionary<string, string> { ["personId"] = other.Id.ToString() });
