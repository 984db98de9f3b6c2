using Journey.Evidence.Imports;

namespace Journey.Evidence.Logs;

/// <summary>Wakes the worker that lets logs catch up.</summary>
internal sealed class LogSignal : Signal;
