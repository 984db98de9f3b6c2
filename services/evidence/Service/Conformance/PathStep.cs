namespace Journey.Evidence.Conformance;

/// <summary>A place on an expected path.</summary>
/// <param name="Key">Number of the touchpoint.</param>
/// <param name="Optional">Whether a case may go on without it.</param>
/// <param name="Repeatable">Whether it may follow on itself.</param>
/// <param name="MaxGap">Milliseconds after the place before it, or null for any.</param>
internal readonly record struct PathStep(int Key, bool Optional = false, bool Repeatable = false, long? MaxGap = null);
