namespace Journey.Maps.Http;

internal sealed record BlueprintNumbers(int Steps, int StepsWithTouchpoint, IReadOnlyList<string> OperatingUnits, IReadOnlyList<string> Channels, IReadOnlyList<string> UnseenTouchpoints,
    int? StepsWithBoth, int? FailurePoints, int? FailurePointsBelow, InternalProcessForm InternalProcess);
