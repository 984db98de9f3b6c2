namespace Journey.Evidence.Conformance;

/// <summary>An event of a case as a touchpoint of the map.</summary>
/// <param name="Key">Number of the touchpoint.</param>
/// <param name="Time">Milliseconds since 1970.</param>
/// <param name="Failed">Whether its outcome says that it failed.</param>
internal readonly record struct TracedEvent(int Key, long Time, bool Failed);
