namespace Evidence.Tests.Fuzz;

/// <summary>What a slow reader makes of a file.</summary>
/// <param name="Records">In the order of the file. Of a broken file at least those that any reader must have told.</param>
/// <param name="Broken">Whether the file cannot be read to its end.</param>
internal sealed record SlowFile(List<SlowRecord> Records, bool Broken);
