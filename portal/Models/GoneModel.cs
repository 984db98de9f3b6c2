using Journey.Platform.Errors;

namespace Journey.Portal.Models;

/// <summary>What was typed about an element that somebody removed meanwhile, so that it is not lost.</summary>
/// <param name="View">The map as it is now.</param>
/// <param name="Typed">What was typed.</param>
/// <param name="Removal">The version that took the element away, and who made it; null where that is not known.</param>
public sealed record GoneModel(MapView View, IReadOnlyDictionary<string, string> Typed, (int Version, string By)? Removal)
{
    static readonly string[] Ours = ["version", "do", "adding", "to", "from", "with", "before", "lens"];

    public IEnumerable<KeyValuePair<string, string>> Texts => Typed.Where(entry => !Ours.Contains(entry.Key));

    /// <summary>What is wrong with bringing it back.</summary>
    public IReadOnlyList<FieldViolation> Wrong { get; init; } = [];
}
