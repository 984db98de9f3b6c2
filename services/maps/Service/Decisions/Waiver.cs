namespace Journey.Maps.Decisions;

/// <summary>Signed on a decision: that a claim is relied on although its grade is too low, or that a lint rule does not hold its map back.</summary>
/// <param name="Id">Its id.</param>
/// <param name="DecisionId">The decision it is signed on.</param>
/// <param name="Claim">The claim; empty for a rule.</param>
/// <param name="StatementVersion">Wording of the claim; another one is not waived. 0 for a rule.</param>
/// <param name="Rule">The lint rule, L01 to L15, or required content, P01 to P14; empty for a claim.</param>
/// <param name="Reason">Why.</param>
/// <param name="Until">Last day on which it counts, in the unit's time zone.</param>
/// <param name="CreatedAt">When it was signed.</param>
/// <param name="CreatedBy">By whom.</param>
internal sealed record Waiver(
    Guid Id, Guid DecisionId, string Claim, int StatementVersion, string Rule, string Reason, DateOnly Until, DateTimeOffset CreatedAt, string CreatedBy)
{
    public bool CountsOn(DateOnly day) => day <= Until;
}
