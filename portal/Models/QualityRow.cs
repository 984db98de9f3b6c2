using Journey.Evidence.V1;

namespace Journey.Portal.Models;

/// <summary>A share of the records, and what it is good for. Null means that nothing says it.</summary>
public sealed record QualityRow(string Label, string Use, Proportion? Share)
{
    /// <summary>Whether more of it is better.</summary>
    public bool Good { get; init; } = true;
}
