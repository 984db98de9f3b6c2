namespace Journey.Evidence.Imports;

/// <summary>Wakes the worker that runs imports.</summary>
internal sealed class ImportSignal : Signal;
