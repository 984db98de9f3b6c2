namespace Journey.Maps.Maps;

/// <summary>Kinds of difference (DOMAIN d9, structural).</summary>
internal enum ChangeKind
{
    Added,
    Removed,
    Moved,
    Changed,

    /// <summary>Another organisation unit operates the touchpoint.</summary>
    OwnerChanged,

    /// <summary>The same claim has another grade; told between maps only, since versions have the grade of today.</summary>
    GradeChanged,
}
