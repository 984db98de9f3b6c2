namespace Journey.Maps.Http;

/// <summary>What a draft lacks before it can be made; an empty list where nothing is missing.</summary>
internal sealed record ReadinessForm(IReadOnlyList<ReadinessForm.Part> Missing)
{
    /// <summary>One thing, and its place in the decision.</summary>
    internal sealed record Part(string Field, string What);
}
