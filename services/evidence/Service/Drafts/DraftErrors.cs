using System.Globalization;
using Journey.Platform.Errors;

namespace Journey.Evidence.Drafts;

internal sealed class DraftTooSmall(long cases) : JourneyException(
    ErrorKind.Precondition, "DRAFT_TOO_SMALL", $"A draft map needs {Drafting.FewestCases} cases with events; there are {cases}.",
    metadata: new Dictionary<string, string>
    {
        ["needed"] = Drafting.FewestCases.ToString(CultureInfo.InvariantCulture),
        ["cases"] = cases.ToString(CultureInfo.InvariantCulture),
    });
