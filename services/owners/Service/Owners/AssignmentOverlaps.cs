using System.Globalization;
using Journey.Platform.Errors;

namespace Journey.Owners.Owners;

internal sealed class AssignmentOverlaps(Assignment next) : JourneyException(
    ErrorKind.Precondition, "ASSIGNMENT_OVERLAPS", $"Another assignment begins at {next.From:O}, before this one would end.",
    metadata: new Dictionary<string, string> { ["assignmentId"] = next.Id.ToString(), ["from"] = next.From.ToString("O", CultureInfo.InvariantCulture) });
