namespace Journey.Evidence.Conformance;

/// <summary>A touchpoint that events may be.</summary>
/// <param name="Key">Stable key.</param>
/// <param name="ElementId">Id of the element; empty where the map does not have it.</param>
/// <param name="Name">Name; the key where no map names it.</param>
internal sealed record KnownTouchpoint(string Key, string ElementId, string Name)
{
    public bool OnMap => ElementId.Length > 0;
}
