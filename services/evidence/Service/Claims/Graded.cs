namespace Journey.Evidence.Claims;

/// <summary>A grade with everything it was made from.</summary>
/// <param name="Grade">By the score, and no better than the best tier allows.</param>
/// <param name="Score">Support times what contradiction left of it.</param>
/// <param name="Support">Of the supporting groups together.</param>
/// <param name="Contra">Of the contradicting groups together.</param>
/// <param name="Contested">Whether contradiction is .25 or more.</param>
/// <param name="CappedBy">The tier that holds the grade down; null where none does.</param>
/// <param name="Items">Every cited item.</param>
/// <param name="Raises">What would raise the grade.</param>
/// <param name="SelfReported">Whether customers' own words are among what supports it.</param>
internal sealed record Graded(
    Grade Grade, double Score, double Support, double Contra, bool Contested, Tier? CappedBy,
    IReadOnlyList<WeighedItem> Items, IReadOnlyList<Raise> Raises, bool SelfReported);
