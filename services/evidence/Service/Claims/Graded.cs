namespace Journey.Evidence.Claims;

/// <summary>A grade with everything it was made from.</summary>
internal sealed record Graded(
    Grade Grade, double Score, double Support, double Contra, bool Contested, Tier? CappedBy,
    IReadOnlyList<WeighedItem> Items, IReadOnlyList<Raise> Raises);
