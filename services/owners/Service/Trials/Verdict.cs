namespace Journey.Owners.Trials;

/// <summary>What people make of a test. Source: b.1.</summary>
internal enum Verdict
{
    Keep,
    Retire,
    Inconclusive,
}
