namespace Journey.Maps.Linting;

/// <summary>Whether a map is strong enough to act on.</summary>
internal enum Strength
{
    /// <summary>It does not identify decisions or owners.</summary>
    Weak,

    /// <summary>It does.</summary>
    Sound,
}
