namespace Journey.Maps.Publishing;

/// <summary>A claim as it was graded when its version was published.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="StatementVersion">Its wording.</param>
/// <param name="Grade">A, B, C, D or Uncited.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Contested">Whether evidence against it weighed.</param>
/// <param name="GradeRevision">Revision of the newest grade of this wording that evidence had told; 0 where it had told none.</param>
internal sealed record PublishedClaim(string Claim, int StatementVersion, string Grade, double Score, bool Contested, long GradeRevision);
