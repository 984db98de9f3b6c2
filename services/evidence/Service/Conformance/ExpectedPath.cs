namespace Journey.Evidence.Conformance;

/// <summary>What a map says should happen: one way to the goal or several.</summary>
internal sealed class ExpectedPath(IReadOnlyList<IReadOnlyList<PathStep>> variants)
{
    public IReadOnlyList<IReadOnlyList<PathStep>> Variants => variants;

    /// <summary>Mandatory places of the shortest way.</summary>
    public int Shortest { get; } = variants.Min(variant => variant.Count(step => !step.Optional));

    public bool Has(int key) => variants.Any(variant => variant.Any(step => step.Key == key));
}
