namespace Journey.Evidence.Conformance;

/// <summary>An activity that is no touchpoint of the map; the touchpoint it is said to be, if any, is elsewhere.</summary>
internal sealed record ObservedActivity(string Activity, long Events, long Cases, string? Touchpoint);
