namespace Evidence.Tests.Fuzz;

/// <summary>What the product makes of a file: each record as one line of text, the lines of rejects, and whether the file broke.</summary>
internal sealed record ReadFile(List<string> Records, List<long> Rejects, bool Broken, string Reason);
