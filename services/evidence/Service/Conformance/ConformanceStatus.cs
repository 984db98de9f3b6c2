namespace Journey.Evidence.Conformance;

/// <summary>Whether conformance can be told.</summary>
internal enum ConformanceStatus
{
    Told = 1,
    NotMapped = 2,
    LowCoverage = 3,
    NotEnoughData = 4,
}
