namespace Journey.Evidence.Figures;

/// <summary>A selected case of a scan. Its records are those of the scan and hold another case's after the next step.</summary>
/// <param name="Line">Number of its line.</param>
/// <param name="Ordinal">Its place among the cases of its line, from 1.</param>
/// <param name="Cut">The case.</param>
/// <param name="Segment">Word of its segment, 0 for none.</param>
internal readonly record struct Scanned(long Line, int Ordinal, CutCase Cut, int Segment);
