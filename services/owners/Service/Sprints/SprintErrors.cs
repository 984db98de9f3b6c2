using System.Globalization;
using Journey.Platform.Errors;

namespace Journey.Owners.Sprints;

internal sealed class SprintNotFound(Guid id) : JourneyException(ErrorKind.NotFound, "SPRINT_NOT_FOUND", $"There is no sprint {id}.");

internal sealed class SprintActive(Sprint other) : JourneyException(
    ErrorKind.Precondition, "SPRINT_ACTIVE", "The team works on a sprint already: one journey at a time.",
    metadata: new Dictionary<string, string> { ["sprintId"] = other.Id.ToString() });

internal sealed class RosterTooNarrow(IReadOnlyList<string> units) : JourneyException(
    ErrorKind.Precondition, "SPRINT_ROSTER_TOO_NARROW", "The people of the roster come from fewer than two units that own something.",
    metadata: new Dictionary<string, string> { ["units"] = string.Join(", ", units) });

internal sealed class SprintClosed(Sprint sprint) : JourneyException(
    ErrorKind.Precondition, "SPRINT_CLOSED", $"The sprint was closed by {sprint.Closure!.By}; nothing of it changes any more.");

internal sealed class GateOutOfOrder(int next) : JourneyException(
    ErrorKind.Precondition, "SPRINT_GATE_OUT_OF_ORDER", "Gates are passed one after the other, each once.",
    metadata: new Dictionary<string, string> { ["next"] = next.ToString(CultureInfo.InvariantCulture) });

internal sealed class SprintNotStarted(DateOnly from) : JourneyException(
    ErrorKind.Precondition, "SPRINT_NOT_STARTED", "The sprint has not begun.",
    metadata: new Dictionary<string, string> { ["from"] = SprintErrors.Day(from) });

internal sealed class StumbleCannotBeTold(RankedStumble stumble, bool leading) : JourneyException(
    ErrorKind.Precondition, "SPRINT_STUMBLE_CANNOT_BE_TOLD",
    "In the verification window a repair of this stumble could not be told from chance. Take a measure nearer to it, a longer window or another stumble, or say why it is taken anyway.",
    metadata: SprintErrors.Offers(stumble, leading ? stumble.Leading : stumble.Outcome));

internal sealed class SprintNotVerified(DateOnly from) : JourneyException(
    ErrorKind.Precondition, "SPRINT_NOT_VERIFIED", "The test of the hypothesis has no verdict.",
    metadata: new Dictionary<string, string> { ["verifyOn"] = SprintErrors.Day(from) });

internal sealed class SprintNotClosable(IReadOnlyList<FieldViolation> missing) : JourneyException(
    ErrorKind.Precondition, "SPRINT_NOT_CLOSABLE", "The sprint cannot be closed yet.", missing);

internal sealed class SprintMovedOn(long revision) : JourneyException(
    ErrorKind.Conflict, "SPRINT_MOVED_ON", "Somebody else has moved the sprint on.",
    metadata: new Dictionary<string, string> { ["currentRevision"] = revision.ToString(CultureInfo.InvariantCulture) });

internal static class SprintErrors
{
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Dictionary<string, string> Offers(RankedStumble stumble, Detectability asked)
    {
        var told = new Dictionary<string, string>
        {
            ["smallest"] = Number(asked.Smallest),
            ["expected"] = Number(asked.Expected),
            ["ceiling"] = Number(stumble.Ceiling),
            ["leadingMeasure"] = stumble.Leading.CanTell ? "yes" : "no",
        };
        Add("halfWidth", asked.HalfWidth);
        Add("needed", asked.Needed);
        Add("days", asked.Days);
        return told;

        void Add(string key, double? value)
        {
            if (value is { } known)
            {
                told[key] = Number(known);
            }
        }
    }

    static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
