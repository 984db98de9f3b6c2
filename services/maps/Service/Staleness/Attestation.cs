namespace Journey.Maps.Staleness;

/// <summary>That somebody looked at an element.</summary>
/// <param name="Id">Its id; ids rise with time.</param>
/// <param name="Element">The element.</param>
/// <param name="Verdict">What they said.</param>
/// <param name="Version">Version it holds from; 0 for all.</param>
/// <param name="At">When.</param>
/// <param name="By">By whom.</param>
/// <param name="Evidence">Evidence item that they looked at; empty for none.</param>
/// <param name="ByWordOnly">Whether nothing but their word stands behind it.</param>
/// <param name="Note">What they added.</param>
internal sealed record Attestation(
    Guid Id, string Element, AttestationVerdict Verdict, int Version, DateTimeOffset At, string By, string Evidence, bool ByWordOnly, string Note)
{
    /// <summary>Whether it speaks of a version: what a later one says does not hold for those before it.</summary>
    public bool HoldsFor(int version) => version >= Version;
}
