namespace Journey.Owners.Trials;

/// <summary>Where a measure is hoped to move.</summary>
internal enum Direction
{
    Rise,
    Fall,
}
