namespace Journey.Maps.Staleness;

/// <summary>A change, and which maps it is about; none where nothing covers it.</summary>
internal sealed record ListedChange(DeclaredChange Change, IReadOnlyList<TouchedMap> Maps)
{
    /// <summary>Whether it names something that no map covers: a gap. What is about the whole unit is none.</summary>
    public bool IsGap => Maps.Count == 0 && !Change.Scope.IsEmpty();
}
