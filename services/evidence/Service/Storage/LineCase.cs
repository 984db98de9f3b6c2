using Journey.Evidence.Aggregates;

namespace Journey.Evidence.Storage;

/// <summary>One case of a scan. The list is the scan's own and holds the next case's records after the next step.</summary>
internal readonly record struct LineCase(long Number, List<CaseRecord> Records);
