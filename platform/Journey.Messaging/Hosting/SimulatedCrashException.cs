namespace Journey.Messaging.Hosting;

/// <summary>Thrown at a crash point by tests: nobody may handle it as a failure, for a dead process would not have either.</summary>
/// <param name="point">The crash point.</param>
public sealed class SimulatedCrashException(string point) : Exception($"Crashed at {point}.");
