namespace Journey.Owners.Organisation;

/// <summary>A line that is not taken: where, which column, why.</summary>
internal sealed record Reject(int Line, string Field, string Reason);
