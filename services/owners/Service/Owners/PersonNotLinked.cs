using Journey.Platform.Errors;

namespace Journey.Owners.Owners;

internal sealed class PersonNotLinked() : JourneyException(ErrorKind.NotFound, "PERSON_NOT_LINKED", "Nobody has said which person of the unit you are.");
