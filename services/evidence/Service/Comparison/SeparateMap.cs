namespace Journey.Evidence.Comparison;

/// <summary>Whether two segments need maps of their own. The numbers are those of the wire.</summary>
internal enum SeparateMap
{
    Needed = 1,

    /// <summary>They hardly differ, or differ in nothing that a map would say.</summary>
    NotNeeded = 2,

    /// <summary>Something that decides is not known, or may be chance.</summary>
    CannotTell = 3,

    /// <summary>Fewer cases than the rule asks for.</summary>
    NotEnoughData = 4,
}
