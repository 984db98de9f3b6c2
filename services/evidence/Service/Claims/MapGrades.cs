using Journey.Statistics;

namespace Journey.Evidence.Claims;

/// <summary>The claims of a map with their grades.</summary>
/// <param name="Version">Newest version of the map that is known.</param>
/// <param name="AsOf">Instant for which they were graded.</param>
/// <param name="Claims">In the order of the map.</param>
internal sealed record MapGrades(int Version, DateTimeOffset AsOf, IReadOnlyList<GradedClaim> Claims)
{
    /// <summary>How many are B or better.</summary>
    public int Sound => Claims.Count(claim => claim.Graded.Grade <= Grade.B);

    /// <summary>Their share with its interval; null without claims.</summary>
    public Interval? Share => Claims.Count == 0 ? null : Wilson.Of(Sound, Claims.Count);

    public GradedClaim? Worst => Claims.OrderByDescending(claim => claim.Graded.Grade).ThenBy(claim => claim.Graded.Score).FirstOrDefault();
}
