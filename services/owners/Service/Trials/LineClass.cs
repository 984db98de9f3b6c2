namespace Journey.Owners.Trials;

/// <summary>What a fix did to its own point and to the journey as a whole. Source: d8.</summary>
internal enum LineClass
{
    /// <summary>Not shown yet, which is not the same as not so.</summary>
    CannotTellYet,

    /// <summary>The point and the outcome got better.</summary>
    Line,

    /// <summary>The point got better, and a worthwhile gain of the outcome is ruled out.</summary>
    PointOnly,

    /// <summary>The outcome got better, and not by this point as far as is shown.</summary>
    Elsewhere,

    /// <summary>The outcome got worse.</summary>
    Harm,
}
