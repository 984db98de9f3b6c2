namespace Journey.Maps.Decisions;

/// <summary>A claim as it stood.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="StatementVersion">Its wording.</param>
/// <param name="Grade">A, B, C, D or Uncited.</param>
/// <param name="GradeRevision">Revision of the grade; 0 where evidence has told none.</param>
/// <param name="AsOf">Instant the grade is of; none where there is no grade.</param>
/// <param name="Contested">Whether evidence against it weighs.</param>
/// <param name="Waiver">Waiver under which it is relied on; none where its grade is enough.</param>
internal sealed record SeenClaim(string Claim, int StatementVersion, string Grade, long GradeRevision, DateTimeOffset? AsOf, bool Contested, Guid? Waiver = null)
{
    /// <summary>Whether a decision may rely on it as it is: B or better.</summary>
    public bool IsEnough() => Grade is "A" or "B";
}
