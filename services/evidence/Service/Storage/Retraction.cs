using Journey.Evidence.Aggregates;

namespace Journey.Evidence.Storage;

/// <summary>A line that no longer counts, the case it stood in, and the customer its record named.</summary>
internal readonly record struct Retraction(long Case, UInt128? Customer, CaseRecord Line);
