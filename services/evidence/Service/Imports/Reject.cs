namespace Journey.Evidence.Imports;

/// <summary>A line that was refused, as it was read.</summary>
internal sealed record Reject(long Line, string Field, string Reason, string Raw);
