using System.Globalization;
using Journey.Platform.Errors;

namespace Journey.Owners.Owners;

internal sealed class PersonHasLeft(Person person) : JourneyException(
    ErrorKind.Precondition, "PERSON_HAS_LEFT", $"{person.Name} leaves on {person.EndsAt:O}, before the assignment begins.",
    metadata: new Dictionary<string, string> { ["personId"] = person.Id.ToString(), ["endsAt"] = person.EndsAt!.Value.ToString("O", CultureInfo.InvariantCulture) });
