namespace Journey.Maps.Maps;

/// <summary>The versions on which a revision may be made; any where the caller said so.</summary>
internal sealed record SeenVersion(IReadOnlyList<int>? Versions)
{
    public static SeenVersion Any { get; } = new(Versions: null);

    public bool Accepts(int version) => Versions?.Contains(version) ?? true;
}
