namespace Journey.Maps.Http;

internal sealed record BlueprintNumbers(int Steps, int StepsWithTouchpoint, IReadOnlyList<string> OperatingUnits, IReadOnlyList<string> Channels,
    int? StepsWithBoth, int? FailurePoints, int? FailurePointsBelow, InternalProcessForm InternalProcess);
