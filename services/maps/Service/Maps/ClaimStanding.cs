namespace Journey.Maps.Maps;

/// <summary>Where a claim stands that people did not state themselves.</summary>
internal enum ClaimStanding
{
    /// <summary>Taken from a log; nobody has decided on it yet.</summary>
    Observed,
}
