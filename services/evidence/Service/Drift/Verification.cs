namespace Journey.Evidence.Drift;

/// <summary>By what a map counts as verified. The numbers are those of the wire, and stored.</summary>
internal enum Verification
{
    /// <summary>It was never published: the version that is looked at became the newest one.</summary>
    Version = 1,

    /// <summary>It was published.</summary>
    Publication = 2,

    /// <summary>Somebody who answers for it said that it is still true.</summary>
    Attestation = 3,
}
